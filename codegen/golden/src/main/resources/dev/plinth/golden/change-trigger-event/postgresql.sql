-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON things;

CREATE TRIGGER noted
  AFTER INSERT OR UPDATE ON things
  FOR EACH ROW
  EXECUTE FUNCTION noted();
