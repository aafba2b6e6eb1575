-- golden on sqlite, migration 0002

DROP TRIGGER noted;

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
  WHEN NOT ((NEW.id IS OLD.id) AND (NEW.a IS 'new') AND (NEW.b IS 9) AND ((NEW.a IS NOT OLD.a) OR (NEW.b IS NOT OLD.b)))
BEGIN
  UPDATE things
  SET a = 'new', b = 9
  WHERE ((rowid = NEW.rowid) AND ((things.a IS NOT 'new') OR (things.b IS NOT 9)));
END;
