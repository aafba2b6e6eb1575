-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of things.n.

DROP TRIGGER watch;

ALTER TABLE things DROP CONSTRAINT things_n_check;

ALTER TABLE things DROP COLUMN n;

CREATE TRIGGER watch
  AFTER UPDATE ON things
  FOR EACH ROW
  WHEN NOT ((NEW.id IS OLD.id) AND (NEW.v IS OLD.v) AND (NEW.seen IS 'yes') AND (NEW.seen IS NOT OLD.seen))
BEGIN
  UPDATE things
  SET seen = 'yes'
  WHERE ((rowid = NEW.rowid) AND (things.seen IS NOT 'yes'));
END;
