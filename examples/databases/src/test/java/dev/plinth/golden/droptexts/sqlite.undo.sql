-- golden on sqlite, undo of migration 0002
-- Lossy: Creates texts again without its rows.

CREATE TABLE texts (
  id INT NOT NULL,
  text TEXT DEFAULT '${x}' NOT NULL /* ${y} */,
  CONSTRAINT texts_pkey PRIMARY KEY (id)
) STRICT;
