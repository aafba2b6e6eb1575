-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE people RENAME COLUMN title TO name;

ALTER TABLE people RENAME CONSTRAINT people_title_key TO people_name_key;

ALTER TABLE people RENAME CONSTRAINT people_title_check TO people_name_check;

ALTER INDEX people_title_id_idx RENAME TO people_name_id_idx;

CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  UPDATE log
  SET what = NEW.name
  WHERE log.what = '';
  RETURN NULL;
END
$body$;
