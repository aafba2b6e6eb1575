-- golden on postgresql, migration 0002
-- Hazard: Fails if a value of things.v is not one of its new type.
-- Hazard: Keeps of equal keys in a document of things.v only the last.
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN v DROP DEFAULT;

ALTER TABLE things ALTER COLUMN v TYPE jsonb USING v::jsonb;

ALTER TABLE things ALTER COLUMN v SET DEFAULT '{}';
