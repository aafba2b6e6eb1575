-- golden on sqlite, migration 0002
-- Hazard: Permanently deletes all rows of users.
-- Hazard: Drops users and adds Users, which looks like a rename. The values are not kept.
-- Hazard: Fails if rows have the same values in users_name_unique.

DROP TABLE users;

DROP TRIGGER guard;

DROP INDEX zoo;

DROP INDEX ix;

CREATE TRIGGER guard
  AFTER INSERT ON other
  FOR EACH ROW
  WHEN NEW.id < 0
BEGIN
  SELECT RAISE(ABORT, 'too small');
END;

CREATE INDEX "IX" ON stays (name);

CREATE UNIQUE INDEX users_name_unique ON stays (name);

CREATE TABLE "Users" (
  id INTEGER NOT NULL CONSTRAINT pk_x PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL
) STRICT;

CREATE TABLE people (
  id INTEGER NOT NULL CONSTRAINT people_pkey PRIMARY KEY AUTOINCREMENT
) STRICT;

CREATE TABLE zoo (
  id INT NOT NULL,
  CONSTRAINT zoo_pkey PRIMARY KEY (id)
) STRICT;
