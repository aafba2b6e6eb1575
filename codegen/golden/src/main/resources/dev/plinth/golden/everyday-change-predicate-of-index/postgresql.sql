-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

DROP INDEX big_orders;

CREATE INDEX big_orders ON orders (total) WHERE total > 1000;
