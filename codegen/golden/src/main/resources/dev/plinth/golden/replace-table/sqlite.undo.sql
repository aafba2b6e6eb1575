-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all rows of others.
-- Lossy: Creates things again without its rows.

DROP TABLE "others";

CREATE TABLE things (
  id INT NOT NULL,
  name TEXT NOT NULL,
  CONSTRAINT things_pkey PRIMARY KEY (id)
) STRICT;
