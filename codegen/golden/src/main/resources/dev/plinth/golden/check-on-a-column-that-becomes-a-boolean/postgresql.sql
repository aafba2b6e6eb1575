-- golden on postgresql, migration 0002
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.
-- Hazard: Fails if a row does not meet things.known.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT known;

ALTER TABLE things ALTER COLUMN a TYPE boolean USING CAST(CASE WHEN CAST(a AS text) = 'yes' THEN TRUE ELSE FALSE END AS boolean);

ALTER TABLE things ADD CONSTRAINT known CHECK ((a OR id > 0));
