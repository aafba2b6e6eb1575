-- golden on sqlite, undo of migration 0002

DROP TRIGGER noted_update;

DROP TRIGGER noted_insert;

CREATE TRIGGER noted
  AFTER INSERT ON things
  FOR EACH ROW
BEGIN
  INSERT INTO log (what)
  VALUES (NEW.a);
END;
