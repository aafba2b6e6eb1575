-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE sales RENAME TO orders;

ALTER TABLE orders RENAME CONSTRAINT sales_pkey TO orders_pkey;
