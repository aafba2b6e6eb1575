-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders RENAME TO sales;

ALTER TABLE sales RENAME CONSTRAINT orders_pkey TO sales_pkey;
