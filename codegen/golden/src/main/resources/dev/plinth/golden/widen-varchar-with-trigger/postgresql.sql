-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

DROP TRIGGER noted ON things;

ALTER TABLE things ALTER COLUMN v TYPE character varying(10);

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
  WHEN ((NEW.v IS DISTINCT FROM OLD.v AND NEW.v = 'no'))
  EXECUTE FUNCTION noted();
