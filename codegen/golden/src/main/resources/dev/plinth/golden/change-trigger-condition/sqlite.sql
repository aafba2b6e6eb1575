-- golden on sqlite, migration 0002

DROP TRIGGER noted;

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
  WHEN (NEW.b >= 2 AND OLD.b < 2)
BEGIN
  INSERT INTO log (what)
  VALUES (OLD.a);
END;
