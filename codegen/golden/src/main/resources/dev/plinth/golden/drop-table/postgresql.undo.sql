-- golden on postgresql, undo of migration 0002
-- Lossy: Creates uses again without its rows.

SET LOCAL lock_timeout = '5s';

CREATE TABLE uses (
  id bigint NOT NULL,
  thing bigint NOT NULL,
  CONSTRAINT uses_pkey PRIMARY KEY (id),
  CONSTRAINT uses_thing_fkey FOREIGN KEY (thing) REFERENCES things (id)
);

CREATE INDEX uses_thing_idx ON uses (thing);
