-- golden on postgresql, undo of migration 0002
-- Hazard: Writes all rows of things anew, and locks the table meanwhile.
-- Hazard: Fails if a row does not meet things.known.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT known;

ALTER TABLE things ALTER COLUMN a TYPE text USING CAST(CASE WHEN a = TRUE THEN 'yes' ELSE 'no' END AS text);

ALTER TABLE things ADD CONSTRAINT known CHECK (a IN ('yes', 'no'));
