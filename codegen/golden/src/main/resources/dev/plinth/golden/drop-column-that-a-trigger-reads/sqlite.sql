-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all values of things.a.

DROP TRIGGER noted;

ALTER TABLE things DROP COLUMN a;

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
  WHEN NOT ((NEW.id IS OLD.id) AND (NEW.b IS 'gone') AND (NEW.b IS NOT OLD.b))
BEGIN
  UPDATE things
  SET b = 'gone'
  WHERE ((rowid = NEW.rowid) AND (things.b IS NOT 'gone'));
END;
