-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all rows of others.
-- Lossy: Creates things again without its rows.

SET LOCAL lock_timeout = '5s';

DROP TABLE others;

CREATE TABLE things (
  id bigint NOT NULL,
  name text NOT NULL,
  CONSTRAINT things_pkey PRIMARY KEY (id)
);
