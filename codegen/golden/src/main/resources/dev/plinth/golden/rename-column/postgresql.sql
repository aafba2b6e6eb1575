-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE people RENAME COLUMN name TO title;

ALTER TABLE people RENAME CONSTRAINT people_name_key TO people_title_key;

ALTER TABLE people RENAME CONSTRAINT people_name_check TO people_title_check;

ALTER INDEX people_name_id_idx RENAME TO people_title_id_idx;

CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  UPDATE log
  SET what = NEW.title
  WHERE log.what = '';
  RETURN NULL;
END
$body$;
