-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON orders;

ALTER TYPE state RENAME VALUE 'CLOSED' TO 'DONE';

ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'DONE';

CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  RAISE EXCEPTION USING MESSAGE = 'no change of what is DONE';
  RETURN NULL;
END
$body$;

CREATE TRIGGER noted
  AFTER UPDATE ON orders
  FOR EACH ROW
  WHEN (NEW.state = 'DONE')
  EXECUTE FUNCTION noted();
