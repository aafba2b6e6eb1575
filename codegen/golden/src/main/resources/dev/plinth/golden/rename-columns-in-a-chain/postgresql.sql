-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE points RENAME COLUMN b TO c;

ALTER TABLE points RENAME COLUMN a TO b;
