-- golden on sqlite, migration 0002

UPDATE orders
SET total = coalesce(total, 0)
WHERE total IS NULL;

ALTER TABLE orders ALTER COLUMN total SET NOT NULL;
