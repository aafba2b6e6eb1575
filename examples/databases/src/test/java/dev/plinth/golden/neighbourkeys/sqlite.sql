-- golden on sqlite, migration 0002

CREATE TABLE "order" (
  id INTEGER NOT NULL CONSTRAINT order_pkey PRIMARY KEY AUTOINCREMENT,
  line_number INTEGER NOT NULL,
  CONSTRAINT order_line_number_key UNIQUE (line_number)
) STRICT;

CREATE TABLE order_line_pkey (
  id INTEGER NOT NULL CONSTRAINT order_line_pkey_pkey PRIMARY KEY AUTOINCREMENT
) STRICT;
