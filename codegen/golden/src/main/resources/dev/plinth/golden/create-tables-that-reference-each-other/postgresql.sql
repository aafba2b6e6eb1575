-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

CREATE TABLE eggs (
  id bigint NOT NULL,
  chicken bigint NOT NULL,
  CONSTRAINT eggs_pkey PRIMARY KEY (id)
);

CREATE TABLE chickens (
  id bigint NOT NULL,
  egg bigint,
  thing bigint NOT NULL,
  CONSTRAINT chickens_pkey PRIMARY KEY (id),
  CONSTRAINT chickens_egg_fkey FOREIGN KEY (egg) REFERENCES eggs (id) ON DELETE SET NULL,
  CONSTRAINT chickens_thing_fkey FOREIGN KEY (thing) REFERENCES things (id)
);

ALTER TABLE eggs ADD CONSTRAINT eggs_chicken_fkey FOREIGN KEY (chicken) REFERENCES chickens (id) ON DELETE CASCADE;
