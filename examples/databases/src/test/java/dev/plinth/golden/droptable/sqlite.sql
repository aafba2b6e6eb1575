-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all rows of goes_too.
-- Hazard: Permanently deletes all rows of goes.

DROP TABLE goes_too;

DROP TABLE goes;

CREATE TABLE comes (
  id INTEGER NOT NULL CONSTRAINT comes_pkey PRIMARY KEY AUTOINCREMENT,
  text TEXT NOT NULL,
  CONSTRAINT comes_text_key UNIQUE (text)
) STRICT;
