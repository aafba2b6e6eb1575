-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ADD COLUMN made timestamp with time zone DEFAULT now() NOT NULL;
