-- golden on postgresql, migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER checked ON things;

DROP INDEX initial;

ALTER TABLE things DROP CONSTRAINT allowed;

ALTER TYPE level RENAME TO plinth_old_1;

CREATE TYPE level AS ENUM ('LOW', 'HIGH');

ALTER TABLE things ALTER COLUMN v DROP DEFAULT;

ALTER TABLE things ALTER COLUMN v TYPE level USING v::text::level;

ALTER TABLE things ALTER COLUMN v SET DEFAULT 'HIGH';

DROP TYPE plinth_old_1;

ALTER TABLE things ADD CONSTRAINT allowed CHECK ((v = 'HIGH' OR id > 0));

CREATE INDEX initial ON things (id) WHERE v = 'HIGH';

CREATE TRIGGER checked
  BEFORE UPDATE ON things
  FOR EACH ROW
  WHEN (NEW.v = 'HIGH')
  EXECUTE FUNCTION checked();
