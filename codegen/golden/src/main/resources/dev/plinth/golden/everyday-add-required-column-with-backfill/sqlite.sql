-- golden on sqlite, migration 0002
-- Hazard: Fails if a row has no value for orders.number.

ALTER TABLE orders ADD COLUMN number INTEGER;

UPDATE orders
SET number = id;

ALTER TABLE orders ALTER COLUMN number SET NOT NULL;
