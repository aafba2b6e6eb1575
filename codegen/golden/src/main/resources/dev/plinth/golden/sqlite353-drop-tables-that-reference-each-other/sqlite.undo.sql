-- golden on sqlite, undo of migration 0002
-- Lossy: Creates eggs again without its rows.
-- Lossy: Creates chickens again without its rows.

CREATE TABLE eggs (
  id INT NOT NULL,
  chicken INTEGER NOT NULL,
  CONSTRAINT eggs_pkey PRIMARY KEY (id),
  CONSTRAINT eggs_chicken_fkey FOREIGN KEY (chicken) REFERENCES chickens (id) ON DELETE CASCADE
) STRICT;

CREATE TABLE chickens (
  id INT NOT NULL,
  egg INTEGER,
  thing INTEGER NOT NULL,
  CONSTRAINT chickens_pkey PRIMARY KEY (id),
  CONSTRAINT chickens_egg_fkey FOREIGN KEY (egg) REFERENCES eggs (id) ON DELETE SET NULL,
  CONSTRAINT chickens_thing_fkey FOREIGN KEY (thing) REFERENCES things (id)
) STRICT;
