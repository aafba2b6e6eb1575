-- golden on postgresql, migration 0002
-- Hazard: Fails if a value of things.a is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON things;

ALTER TABLE things ALTER COLUMN a TYPE bigint USING a::bigint;

CREATE TRIGGER noted
  BEFORE UPDATE ON things
  FOR EACH ROW
  WHEN (NEW.a <> OLD.a)
  EXECUTE FUNCTION noted();
