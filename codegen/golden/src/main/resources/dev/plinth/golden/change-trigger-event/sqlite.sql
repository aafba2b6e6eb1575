-- golden on sqlite, migration 0002

DROP TRIGGER noted;

CREATE TRIGGER noted_insert
  AFTER INSERT ON things
  FOR EACH ROW
BEGIN
  INSERT INTO log (what)
  VALUES (NEW.a);
END;

CREATE TRIGGER noted_update
  AFTER UPDATE ON things
  FOR EACH ROW
BEGIN
  INSERT INTO log (what)
  VALUES (NEW.a);
END;
