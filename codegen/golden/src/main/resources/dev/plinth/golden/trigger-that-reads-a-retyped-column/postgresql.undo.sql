-- golden on postgresql, undo of migration 0002
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON things;

ALTER TABLE things ALTER COLUMN a TYPE text USING a::text;

CREATE TRIGGER noted
  BEFORE UPDATE ON things
  FOR EACH ROW
  WHEN (NEW.a <> OLD.a)
  EXECUTE FUNCTION noted();
