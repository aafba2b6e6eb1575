-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE points RENAME COLUMN first TO third;
