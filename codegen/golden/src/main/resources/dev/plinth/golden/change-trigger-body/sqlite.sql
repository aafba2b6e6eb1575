-- golden on sqlite, migration 0002

DROP TRIGGER noted;

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
BEGIN
  INSERT INTO log (what)
  VALUES ('new');
END;
