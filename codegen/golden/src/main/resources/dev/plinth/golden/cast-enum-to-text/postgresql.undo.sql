-- golden on postgresql, undo of migration 0002
-- Hazard: Writes all rows of orders anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

CREATE TYPE state AS ENUM ('OPEN', 'DONE');

ALTER TABLE orders ALTER COLUMN state TYPE state USING CAST(CASE WHEN state = 'offen' THEN 'OPEN' ELSE 'DONE' END AS state);

ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'OPEN';

CREATE INDEX orders_open ON orders (state);

CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  RAISE EXCEPTION USING MESSAGE = 'no change of what is OPEN';
  RETURN NULL;
END
$body$;

CREATE TRIGGER noted
  AFTER UPDATE ON orders
  FOR EACH ROW
  WHEN (NEW.state = 'OPEN')
  EXECUTE FUNCTION noted();
