-- golden on sqlite, undo of migration 0002
-- Lossy: Creates notes again without its rows.

CREATE TABLE notes (
  id INT NOT NULL,
  CONSTRAINT notes_pkey PRIMARY KEY (id)
) STRICT;
