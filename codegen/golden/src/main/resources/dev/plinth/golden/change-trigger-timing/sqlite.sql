-- golden on sqlite, migration 0002

DROP TRIGGER noted;

CREATE TRIGGER noted
  BEFORE UPDATE ON things
  FOR EACH ROW
  WHEN NEW.b > 1
BEGIN
  SELECT RAISE(ABORT, 'too much');
END;
