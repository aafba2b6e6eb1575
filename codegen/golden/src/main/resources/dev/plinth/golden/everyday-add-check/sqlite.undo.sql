-- golden on sqlite, undo of migration 0002

ALTER TABLE orders DROP CONSTRAINT orders_total_check1;

ALTER TABLE orders DROP CONSTRAINT orders_total_check;

ALTER TABLE orders ADD CONSTRAINT orders_total_check CHECK (total BETWEEN -2147483648 AND 2147483647);
