-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON things;

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
  WHEN ((NEW.b >= 2 AND OLD.b < 2))
  EXECUTE FUNCTION noted();
