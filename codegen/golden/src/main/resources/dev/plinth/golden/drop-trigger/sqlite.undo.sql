-- golden on sqlite, undo of migration 0002

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
BEGIN
  INSERT INTO log (what)
  VALUES ('old');
END;
