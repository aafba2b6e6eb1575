-- golden on postgresql, migration 0002

CREATE TABLE others (
  id bigint NOT NULL,
  name text,
  CONSTRAINT others_pkey PRIMARY KEY (id)
);
