-- golden on sqlite, migration 0001

CREATE TABLE log (
  id INTEGER NOT NULL CONSTRAINT log_pkey PRIMARY KEY AUTOINCREMENT,
  what TEXT NOT NULL,
  was INTEGER
    CONSTRAINT log_was_check CHECK (was BETWEEN -2147483648 AND 2147483647),
  becomes INTEGER
    CONSTRAINT log_becomes_check CHECK (becomes BETWEEN -2147483648 AND 2147483647),
  at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT log_at_check CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', substr(at, 1, 19), '+0 days') || printf('.%06uZ', substr(at, 21, 6)))
) STRICT;

CREATE TABLE stock (
  id INT NOT NULL,
  name TEXT NOT NULL,
  amount INTEGER DEFAULT 0 NOT NULL
    CONSTRAINT stock_amount_check CHECK (amount BETWEEN -2147483648 AND 2147483647),
  active INTEGER DEFAULT 1 NOT NULL
    CONSTRAINT stock_active_check CHECK (active IN (0, 1)),
  changed TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT stock_changed_check CHECK (changed IS strftime('%Y-%m-%dT%H:%M:%S', substr(changed, 1, 19), '+0 days') || printf('.%06uZ', substr(changed, 21, 6))),
  CONSTRAINT stock_pkey PRIMARY KEY (id)
) STRICT;

CREATE TRIGGER before_all_delete
  BEFORE DELETE ON stock
  FOR EACH ROW
BEGIN
  DELETE FROM totals
  WHERE (totals.name = 'gone' AND totals.changes < coalesce(NULL, OLD.amount, 0));
END;

CREATE TRIGGER before_all_insert
  BEFORE INSERT ON stock
  FOR EACH ROW
BEGIN
  DELETE FROM totals
  WHERE (totals.name = 'gone' AND totals.changes < coalesce(NEW.amount, NULL, 0));
END;

CREATE TRIGGER before_change
  BEFORE UPDATE ON stock
  FOR EACH ROW
  WHEN ((NEW.amount IS NOT OLD.amount) AND NEW.active)
BEGIN
  INSERT INTO log (what, was, becomes, at)
  VALUES (
    CASE
      WHEN NEW.amount > OLD.amount THEN 'more; ''END'''
      ELSE 'less $body$ -- ${x}
  END;'
    END,
    OLD.amount, NEW.amount, strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')
  );
  UPDATE totals
  SET changes = (totals.changes + 1)
  WHERE totals.name = NEW.name;
END;

CREATE TRIGGER stock_after_delete
  AFTER DELETE ON stock
  FOR EACH ROW
BEGIN
  DELETE FROM totals
  WHERE (totals.name = OLD.name AND OLD.active = 1);
  INSERT INTO log (what, was, becomes)
  VALUES ('every', OLD.amount, NULL);
END;

CREATE TRIGGER stock_after_insert
  AFTER INSERT ON stock
  FOR EACH ROW
BEGIN
  INSERT INTO log (what, was, becomes)
  VALUES ('every', NULL, NEW.amount);
  INSERT INTO totals (name, changes, at)
  SELECT NEW.name, cast(count(*) AS int), strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')
  FROM stock
  WHERE 1 = 1
  ON CONFLICT (name)
  DO UPDATE SET changes = (excluded.changes + totals.changes)
  WHERE totals.changes < 100;
  INSERT INTO totals (name, changes)
  VALUES (upper(NEW.name), 1)
  ON CONFLICT (name)
  DO NOTHING;
END;

CREATE TRIGGER stock_after_update
  AFTER UPDATE ON stock
  FOR EACH ROW
BEGIN
  INSERT INTO log (what, was, becomes)
  VALUES ('every', OLD.amount, NEW.amount);
  INSERT INTO totals (name, changes, at)
  SELECT NEW.name, cast(count(*) AS int), strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')
  FROM stock
  WHERE 1 = 1
  ON CONFLICT (name)
  DO UPDATE SET changes = (excluded.changes + totals.changes)
  WHERE totals.changes < 100;
END;

CREATE TABLE totals (
  name TEXT NOT NULL,
  changes INTEGER NOT NULL
    CONSTRAINT totals_changes_check CHECK (changes BETWEEN -2147483648 AND 2147483647),
  at TEXT
    CONSTRAINT totals_at_check CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', substr(at, 1, 19), '+0 days') || printf('.%06uZ', substr(at, 21, 6))),
  CONSTRAINT totals_pkey PRIMARY KEY (name)
) STRICT;
