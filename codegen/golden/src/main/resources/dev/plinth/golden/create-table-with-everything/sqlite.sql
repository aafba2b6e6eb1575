-- golden on sqlite, migration 0002

CREATE TABLE orders (
  -- What was ordered.
  id INTEGER NOT NULL CONSTRAINT orders_pkey PRIMARY KEY AUTOINCREMENT,
  thing INTEGER NOT NULL,
  name TEXT DEFAULT 'it''s' NOT NULL /* How it's called. */
    CONSTRAINT orders_name_check1 CHECK (length(name) <= 20),
  mood TEXT DEFAULT 'GOOD' NOT NULL
    CONSTRAINT orders_mood_check CHECK (mood IN ('GOOD', 'BAD')),
  kind TEXT
    CONSTRAINT orders_kind_check CHECK (kind IN ('GOOD', 'BAD')),
  made TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT orders_made_check CHECK (made IS strftime('%Y-%m-%dT%H:%M:%S', substr(made, 1, 19), '+0 days') || printf('.%06uZ', substr(made, 21, 6))),
  document TEXT
    CONSTRAINT orders_document_check CHECK (document IS NULL OR json_valid(document)),
  CONSTRAINT orders_thing_name_key UNIQUE (thing, name),
  CONSTRAINT orders_name_check CHECK (name <> ''),
  CONSTRAINT orders_thing_fkey FOREIGN KEY (thing) REFERENCES things (id)
) STRICT;

CREATE INDEX orders_mood_id_idx ON orders (mood, id DESC) WHERE mood <> 'BAD';

CREATE TRIGGER checked
  BEFORE UPDATE ON orders
  FOR EACH ROW
  WHEN NEW.mood = 'BAD'
BEGIN
  SELECT RAISE(ABORT, 'no');
END;
