-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE log RENAME TO history;

ALTER SEQUENCE log_number_seq RENAME TO history_number_seq;

ALTER TABLE history RENAME COLUMN what TO text;

ALTER TABLE history RENAME CONSTRAINT log_pkey TO history_pkey;

CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  INSERT INTO history (text)
  VALUES ('changed');
  RETURN NULL;
END
$body$;
