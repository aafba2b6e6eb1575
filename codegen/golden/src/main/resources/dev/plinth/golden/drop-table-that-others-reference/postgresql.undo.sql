-- golden on postgresql, undo of migration 0002
-- Lossy: Creates others again without its rows.
-- Hazard: Fails if a row of things.things_other_fkey references one that is not there.

SET LOCAL lock_timeout = '5s';

CREATE TABLE others (
  id bigint NOT NULL,
  CONSTRAINT others_pkey PRIMARY KEY (id)
);

ALTER TABLE things ADD CONSTRAINT things_other_fkey FOREIGN KEY (other) REFERENCES others (id);
