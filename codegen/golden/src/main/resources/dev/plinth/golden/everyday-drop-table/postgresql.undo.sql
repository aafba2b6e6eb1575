-- golden on postgresql, undo of migration 0002
-- Lossy: Creates notes again without its rows.

CREATE TABLE notes (
  id bigint NOT NULL,
  CONSTRAINT notes_pkey PRIMARY KEY (id)
);
