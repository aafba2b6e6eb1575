-- golden on postgresql, migration 0002
-- Hazard: Fails if a row has no value for orders.number.
-- Hazard: Writes all rows of orders anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ADD COLUMN number bigint;

ALTER TABLE orders ALTER COLUMN number TYPE bigint USING CAST(id AS bigint);

ALTER TABLE orders ALTER COLUMN number SET NOT NULL;
