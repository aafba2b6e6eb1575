-- golden on sqlite, migration 0002

CREATE TABLE "others" (
  id INT NOT NULL,
  name TEXT,
  CONSTRAINT others_pkey PRIMARY KEY (id)
) STRICT;
