-- golden on sqlite, undo of migration 0002

ALTER TABLE orders DROP CONSTRAINT orders_customer_fkey;
