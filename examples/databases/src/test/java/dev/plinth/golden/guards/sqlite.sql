-- golden on sqlite, migration 0001

CREATE TABLE log (
  id INTEGER NOT NULL CONSTRAINT log_pkey PRIMARY KEY AUTOINCREMENT,
  what TEXT NOT NULL
) STRICT;

CREATE TRIGGER log_is_append_only_delete
  BEFORE DELETE ON log
  FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'log is append-only: 100% ''sure'' ${x} $body$ \ ');
END;

CREATE TRIGGER log_is_append_only_update
  BEFORE UPDATE ON log
  FOR EACH ROW
BEGIN
  SELECT RAISE(ABORT, 'log is append-only: 100% ''sure'' ${x} $body$ \ ');
END;

CREATE TABLE orders (
  id INT NOT NULL,
  state TEXT DEFAULT 'OPEN' NOT NULL
    CONSTRAINT orders_state_check CHECK (state IN ('OPEN', 'CLOSED')),
  note TEXT,
  price REAL DEFAULT 0.0 NOT NULL,
  CONSTRAINT orders_pkey PRIMARY KEY (id)
) STRICT;

CREATE TRIGGER closed_orders_stay
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN (((NEW.note IS NOT OLD.note) OR (NEW.price IS NOT OLD.price)) AND OLD.state = 'CLOSED')
BEGIN
  SELECT RAISE(ABORT, 'a closed order stays');
END;

CREATE TRIGGER log_state
  AFTER UPDATE ON orders
  FOR EACH ROW
  WHEN (NEW.state IS NOT OLD.state)
BEGIN
  INSERT INTO log (what)
  VALUES (NEW.state);
END;
