-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE history RENAME TO log;

ALTER SEQUENCE history_number_seq RENAME TO log_number_seq;

ALTER TABLE log RENAME COLUMN text TO what;

ALTER TABLE log RENAME CONSTRAINT history_pkey TO log_pkey;

CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  INSERT INTO log (what)
  VALUES ('changed');
  RETURN NULL;
END
$body$;
