-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all rows of things.

DROP TABLE things;

CREATE TABLE "others" (
  id INT NOT NULL,
  name TEXT NOT NULL,
  CONSTRAINT others_pkey PRIMARY KEY (id)
) STRICT;
