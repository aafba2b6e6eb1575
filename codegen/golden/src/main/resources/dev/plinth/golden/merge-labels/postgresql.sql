-- golden on postgresql, migration 0002
-- Hazard: Writes all rows of orders anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON orders;

ALTER TYPE state RENAME TO plinth_old_1;

CREATE TYPE state AS ENUM ('OPEN', 'DONE');

ALTER TABLE orders ALTER COLUMN state DROP DEFAULT;

ALTER TABLE orders ALTER COLUMN state TYPE state USING (CASE state::text WHEN 'LOST' THEN 'DONE' ELSE state::text END)::state;

ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'OPEN';

DROP TYPE plinth_old_1;

CREATE TRIGGER noted
  AFTER UPDATE ON orders
  FOR EACH ROW
  WHEN (NEW.state = 'OPEN')
  EXECUTE FUNCTION noted();
