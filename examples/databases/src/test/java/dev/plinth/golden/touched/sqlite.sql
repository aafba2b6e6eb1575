-- golden on sqlite, migration 0001

CREATE TABLE log (
  id INTEGER NOT NULL CONSTRAINT log_pkey PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  label TEXT,
  note TEXT,
  at TEXT NOT NULL
    CONSTRAINT log_at_check CHECK (at IS strftime('%Y-%m-%dT%H:%M:%S', substr(at, 1, 19), '+0 days') || printf('.%06uZ', substr(at, 21, 6)))
) STRICT;

CREATE TABLE pages (
  id INT NOT NULL,
  title TEXT NOT NULL,
  short TEXT
    CONSTRAINT pages_short_check CHECK (length(short) <= 20),
  label TEXT,
  note TEXT,
  body TEXT
    CONSTRAINT pages_body_check CHECK (body IS NULL OR json_valid(body)),
  updated_at TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT pages_updated_at_check CHECK (updated_at IS strftime('%Y-%m-%dT%H:%M:%S', substr(updated_at, 1, 19), '+0 days') || printf('.%06uZ', substr(updated_at, 21, 6))),
  rowid INTEGER
    CONSTRAINT pages_rowid_check CHECK (rowid BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT pages_pkey PRIMARY KEY (id)
) STRICT;

CREATE INDEX pages_updated_at_idx ON pages (updated_at);

CREATE TRIGGER label_insert
  AFTER INSERT ON pages
  FOR EACH ROW
BEGIN
  UPDATE pages
  SET label = coalesce(NEW.short, NEW.title), rowid = 7
  WHERE (
    (_rowid_ = NEW._rowid_)
    AND ((pages.label IS NOT coalesce(NEW.short, NEW.title)) OR (pages.rowid IS NOT 7))
  );
END;

CREATE TRIGGER log_title_insert
  AFTER INSERT ON pages
  FOR EACH ROW
BEGIN
  INSERT INTO log (title, label, note, at)
  VALUES (NEW.title, coalesce(NEW.short, NEW.title), NEW.note, NEW.updated_at);
END;

CREATE TRIGGER log_title_update
  AFTER UPDATE ON pages
  FOR EACH ROW
  WHEN (NOT ((NEW.id IS OLD.id) AND (NEW.title IS OLD.title) AND (NEW.short IS OLD.short) AND (NEW.note IS OLD.note) AND (NEW.body IS OLD.body) AND (NEW.updated_at IS OLD.updated_at) AND (NEW.label IS coalesce(NEW.short, NEW.title)) AND (NEW.rowid IS 7) AND ((NEW.label IS NOT OLD.label) OR (NEW.rowid IS NOT OLD.rowid))) AND NOT ((NEW.id IS OLD.id) AND (NEW.title IS OLD.title) AND (NEW.short IS OLD.short) AND (NEW.body IS OLD.body) AND (NEW.label IS coalesce(NEW.short, NEW.title)) AND (NEW.rowid IS 7) AND ((NEW.note IS OLD.note) OR (NEW.note IS ((NEW.label || ' was short')))) AND (NEW.updated_at IS strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) AND ((NEW.label IS NOT OLD.label) OR (NEW.rowid IS NOT OLD.rowid) OR (NEW.note IS NOT OLD.note) OR (NEW.updated_at IS NOT OLD.updated_at))))
BEGIN
  INSERT INTO log (title, label, note, at)
  VALUES (
    NEW.title, coalesce(NEW.short, NEW.title),
    CASE
      WHEN ((NEW.short IS NOT OLD.short) AND NEW.short IS NULL) THEN (
        coalesce(NEW.short, NEW.title) || ' was short'
      )
      ELSE NEW.note
    END,
    strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')
  );
END;

CREATE TRIGGER pages_set_update
  AFTER UPDATE ON pages
  FOR EACH ROW
  WHEN (NOT ((NEW.id IS OLD.id) AND (NEW.title IS OLD.title) AND (NEW.short IS OLD.short) AND (NEW.note IS OLD.note) AND (NEW.body IS OLD.body) AND (NEW.updated_at IS OLD.updated_at) AND (NEW.label IS coalesce(NEW.short, NEW.title)) AND (NEW.rowid IS 7) AND ((NEW.label IS NOT OLD.label) OR (NEW.rowid IS NOT OLD.rowid))) AND NOT ((NEW.id IS OLD.id) AND (NEW.title IS OLD.title) AND (NEW.short IS OLD.short) AND (NEW.body IS OLD.body) AND (NEW.label IS coalesce(NEW.short, NEW.title)) AND (NEW.rowid IS 7) AND ((NEW.note IS OLD.note) OR (NEW.note IS ((NEW.label || ' was short')))) AND (NEW.updated_at IS strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) AND ((NEW.label IS NOT OLD.label) OR (NEW.rowid IS NOT OLD.rowid) OR (NEW.note IS NOT OLD.note) OR (NEW.updated_at IS NOT OLD.updated_at))))
BEGIN
  UPDATE pages
  SET
    label = coalesce(NEW.short, NEW.title),
    rowid = 7,
    note = CASE
      WHEN ((NEW.short IS NOT OLD.short) AND NEW.short IS NULL) THEN (
        coalesce(NEW.short, NEW.title) || ' was short'
      )
      ELSE NEW.note
    END,
    updated_at = strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')
  WHERE (
    (_rowid_ = NEW._rowid_)
    AND (
      (pages.label IS NOT coalesce(NEW.short, NEW.title))
      OR (pages.rowid IS NOT 7)
      OR (
        pages.note IS NOT CASE
          WHEN ((NEW.short IS NOT OLD.short) AND NEW.short IS NULL) THEN (
            coalesce(NEW.short, NEW.title) || ' was short'
          )
          ELSE NEW.note
        END
      )
      OR (pages.updated_at IS NOT strftime('%Y-%m-%dT%H:%M:%f000Z', 'now'))
    )
  );
END;

CREATE TRIGGER warn
  BEFORE UPDATE ON pages
  FOR EACH ROW
  WHEN (NEW.title = '' AND NOT ((NEW.id IS OLD.id) AND (NEW.title IS OLD.title) AND (NEW.short IS OLD.short) AND (NEW.note IS OLD.note) AND (NEW.body IS OLD.body) AND (NEW.updated_at IS OLD.updated_at) AND (NEW.label IS coalesce(NEW.short, NEW.title)) AND (NEW.rowid IS 7) AND ((NEW.label IS NOT OLD.label) OR (NEW.rowid IS NOT OLD.rowid))) AND NOT ((NEW.id IS OLD.id) AND (NEW.title IS OLD.title) AND (NEW.short IS OLD.short) AND (NEW.body IS OLD.body) AND (NEW.label IS coalesce(NEW.short, NEW.title)) AND (NEW.rowid IS 7) AND ((NEW.note IS OLD.note) OR (NEW.note IS ((NEW.label || ' was short')))) AND (NEW.updated_at IS strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) AND ((NEW.label IS NOT OLD.label) OR (NEW.rowid IS NOT OLD.rowid) OR (NEW.note IS NOT OLD.note) OR (NEW.updated_at IS NOT OLD.updated_at))))
BEGIN
  SELECT RAISE(ABORT, 'a page has a title');
END;
