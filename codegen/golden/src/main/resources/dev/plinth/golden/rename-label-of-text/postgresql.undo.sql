-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON orders;

ALTER TABLE orders DROP CONSTRAINT orders_state_check;

ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'DONE';

ALTER TABLE orders DISABLE TRIGGER USER;

UPDATE orders
SET state = CASE state WHEN 'CLOSED' THEN 'DONE' ELSE state END
WHERE state IN ('CLOSED');

ALTER TABLE orders ENABLE TRIGGER USER;

ALTER TABLE orders ADD CONSTRAINT orders_state_check CHECK (state IN ('OPEN', 'DONE'));

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
