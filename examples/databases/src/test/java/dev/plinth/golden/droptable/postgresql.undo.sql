-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all rows of comes.
-- Lossy: Creates goes again without its rows.
-- Lossy: Creates goes_too again without its rows.

SET LOCAL lock_timeout = '5s';

DROP TABLE comes;

CREATE TYPE mood AS ENUM ('GLAD');

CREATE TABLE goes (
  id bigint NOT NULL,
  parent bigint NOT NULL,
  mood mood,
  CONSTRAINT goes_pkey PRIMARY KEY (id),
  CONSTRAINT goes_parent_fkey FOREIGN KEY (parent) REFERENCES stays (id) ON DELETE CASCADE
);

CREATE INDEX goes_by_parent ON goes (parent);

CREATE TABLE goes_too (
  id bigint NOT NULL,
  parent bigint NOT NULL,
  mood mood,
  CONSTRAINT goes_too_pkey PRIMARY KEY (id),
  CONSTRAINT goes_too_parent_fkey FOREIGN KEY (parent) REFERENCES goes (id) ON DELETE RESTRICT
);

CREATE FUNCTION goes_too_twice() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  DELETE FROM stays
  WHERE stays.id = NEW.id;
  RETURN NULL;
END
$body$;

CREATE TRIGGER goes_too_twice
  AFTER INSERT ON goes_too
  FOR EACH ROW
  EXECUTE FUNCTION goes_too_twice();
