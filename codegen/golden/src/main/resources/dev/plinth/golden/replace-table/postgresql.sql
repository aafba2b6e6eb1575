-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all rows of things.

SET LOCAL lock_timeout = '5s';

DROP TABLE things;

CREATE TABLE others (
  id bigint NOT NULL,
  name text NOT NULL,
  CONSTRAINT others_pkey PRIMARY KEY (id)
);
