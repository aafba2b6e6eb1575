-- golden on sqlite, undo of migration 0002
-- Lossy: Adds things.a again without its values.

DROP TRIGGER noted;

ALTER TABLE things ADD COLUMN a TEXT;

CREATE TRIGGER noted
  AFTER UPDATE ON things
  FOR EACH ROW
  WHEN (NEW.a IS NULL AND NOT ((NEW.id IS OLD.id) AND (NEW.a IS OLD.a) AND (NEW.b IS CASE WHEN NEW.a IS NULL THEN NEW.a ELSE OLD.b END) AND (NEW.b IS NOT OLD.b)))
BEGIN
  UPDATE things
  SET b = NEW.a
  WHERE ((rowid = NEW.rowid) AND (things.b IS NOT NEW.a));
END;
