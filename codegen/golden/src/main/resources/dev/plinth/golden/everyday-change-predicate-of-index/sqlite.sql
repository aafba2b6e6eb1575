-- golden on sqlite, migration 0002

DROP INDEX big_orders;

CREATE INDEX big_orders ON orders (total) WHERE total > 1000;
