-- golden on sqlite, migration 0002

ALTER TABLE orders ADD COLUMN amount INTEGER
    CONSTRAINT orders_amount_check CHECK (amount BETWEEN -2147483648 AND 2147483647);

UPDATE orders
SET amount = 3;

ALTER TABLE orders ALTER COLUMN amount SET NOT NULL;
