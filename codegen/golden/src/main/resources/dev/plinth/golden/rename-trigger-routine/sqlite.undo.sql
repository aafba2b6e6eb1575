-- golden on sqlite, undo of migration 0002

DROP TRIGGER noted;

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
  WHEN NOT ((NEW.id IS OLD.id) AND (NEW.b IS OLD.b) AND (NEW.a IS OLD.a) AND (NEW.a IS NOT OLD.a))
BEGIN
  UPDATE things
  SET a = NEW.a
  WHERE ((rowid = NEW.rowid) AND (things.a IS NOT NEW.a));
END;
