-- golden on sqlite, undo of migration 0002

DROP TRIGGER noted;

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
  WHEN NEW.b > 1
BEGIN
  SELECT RAISE(ABORT, 'too much');
END;
