-- golden on postgresql, migration 0002
-- Hazard: Fails if a value of things.a is not one of its new type.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

DROP INDEX few;

ALTER TABLE things ALTER COLUMN a TYPE integer USING a::integer;

CREATE INDEX few ON things (id) WHERE a = 7;
