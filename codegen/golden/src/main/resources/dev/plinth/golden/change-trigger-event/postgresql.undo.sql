-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON things;

CREATE TRIGGER noted
  AFTER INSERT ON things
  FOR EACH ROW
  EXECUTE FUNCTION noted();
