-- golden on sqlite, migration 0002

DROP TRIGGER doubles;

CREATE TRIGGER doubles
  AFTER UPDATE ON orders
  FOR EACH ROW
  WHEN NOT ((NEW.id IS OLD.id) AND (NEW.total IS OLD.total) AND (NEW.doubled IS ((NEW.total + NEW.total))) AND (NEW.doubled IS NOT OLD.doubled))
BEGIN
  UPDATE orders
  SET doubled = (NEW.total + NEW.total)
  WHERE ((rowid = NEW.rowid) AND (orders.doubled IS NOT ((NEW.total + NEW.total))));
END;
