-- overlay on postgresql, migration 0004

SET LOCAL lock_timeout = '5s';

ALTER TABLE users ADD COLUMN updated_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP NOT NULL;
