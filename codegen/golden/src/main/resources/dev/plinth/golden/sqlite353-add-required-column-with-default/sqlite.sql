-- golden on sqlite, migration 0002

ALTER TABLE orders ADD COLUMN amount INTEGER DEFAULT 7 NOT NULL
    CONSTRAINT orders_amount_check CHECK (amount BETWEEN -2147483648 AND 2147483647);
