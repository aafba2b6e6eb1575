-- golden on sqlite, migration 0002

ALTER TABLE orders ADD COLUMN total INTEGER DEFAULT 0 NOT NULL
    CONSTRAINT orders_total_check CHECK (total BETWEEN -2147483648 AND 2147483647);
