-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ALTER COLUMN note TYPE character varying(40);
