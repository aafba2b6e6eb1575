-- golden on sqlite, migration 0002

DROP TRIGGER noted;

CREATE TRIGGER logged
  AFTER UPDATE ON things
  FOR EACH ROW
BEGIN
  INSERT INTO log (what)
  VALUES ('old');
END;
