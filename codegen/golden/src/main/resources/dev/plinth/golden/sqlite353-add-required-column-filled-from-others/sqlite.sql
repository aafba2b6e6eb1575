-- golden on sqlite, migration 0002
-- Hazard: Fails if a row has no value for people.full_name.

ALTER TABLE people ADD COLUMN full_name TEXT;

UPDATE people
SET full_name = (("first" || ' ') || coalesce("last", '?'));

ALTER TABLE people ALTER COLUMN full_name SET NOT NULL;
