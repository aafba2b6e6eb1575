-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all rows of zoo.
-- Hazard: Permanently deletes all rows of people.
-- Hazard: Permanently deletes all rows of Users.
-- Lossy: Creates users again without its rows.

DROP TABLE zoo;

DROP TABLE people;

DROP TABLE "Users";

DROP TRIGGER guard;

DROP INDEX users_name_unique;

DROP INDEX "IX";

CREATE INDEX ix ON stays (name);

CREATE INDEX zoo ON stays (name);

CREATE TRIGGER guard
  AFTER INSERT ON stays
  FOR EACH ROW
  WHEN NEW.name = 'x'
BEGIN
  SELECT RAISE(ABORT, 'no x');
END;

CREATE TABLE users (
  id INTEGER NOT NULL CONSTRAINT pk_x PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  CONSTRAINT users_name_unique UNIQUE (name)
) STRICT;

CREATE INDEX people ON users (name);
