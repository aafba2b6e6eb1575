-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON things;

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
  WHEN ((NEW.b >= 1 AND OLD.b < 1))
  EXECUTE FUNCTION noted();
