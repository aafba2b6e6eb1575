-- golden on postgresql, migration 0002
-- Hazard: Writes all rows of orders anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ALTER COLUMN note DROP DEFAULT;

ALTER TABLE orders ALTER COLUMN note TYPE boolean USING CAST(CASE WHEN CAST(note AS text) = 'yes' THEN TRUE ELSE FALSE END AS boolean);

ALTER TABLE orders ALTER COLUMN note SET DEFAULT FALSE;
