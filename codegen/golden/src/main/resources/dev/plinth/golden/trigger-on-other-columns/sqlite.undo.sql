-- golden on sqlite, undo of migration 0002

DROP TRIGGER noted;

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
  WHEN (NEW.a IS NOT OLD.a)
BEGIN
  INSERT INTO log (what)
  VALUES ('changed');
END;
