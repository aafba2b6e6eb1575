-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON orders;

ALTER TYPE state RENAME VALUE 'DONE' TO 'CLOSED';

ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'CLOSED';

CREATE OR REPLACE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  RAISE EXCEPTION USING MESSAGE = 'no change of what is CLOSED';
  RETURN NULL;
END
$body$;

CREATE TRIGGER noted
  AFTER UPDATE ON orders
  FOR EACH ROW
  WHEN (NEW.state = 'CLOSED')
  EXECUTE FUNCTION noted();
