-- golden on sqlite, undo of migration 0002
-- Lossy: Creates uses again without its rows.

CREATE TABLE uses (
  id INT NOT NULL,
  thing INTEGER NOT NULL,
  CONSTRAINT uses_pkey PRIMARY KEY (id),
  CONSTRAINT uses_thing_fkey FOREIGN KEY (thing) REFERENCES things (id)
) STRICT;

CREATE INDEX uses_thing_idx ON uses (thing);
