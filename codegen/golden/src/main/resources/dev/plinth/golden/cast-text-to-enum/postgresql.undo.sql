-- golden on postgresql, undo of migration 0002
-- Hazard: Writes all rows of orders anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ALTER COLUMN note TYPE text USING CAST(CASE WHEN note = 'OPEN' THEN 'yes' ELSE 'no' END AS text);

DROP TYPE state;
