-- golden on sqlite, migration 0002

DROP TRIGGER noted;

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
  WHEN (NEW.b IS NOT OLD.b)
BEGIN
  INSERT INTO log (what)
  VALUES ('changed');
END;
