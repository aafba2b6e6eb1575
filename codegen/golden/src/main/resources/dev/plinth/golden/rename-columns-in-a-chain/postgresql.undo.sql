-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE points RENAME COLUMN b TO a;

ALTER TABLE points RENAME COLUMN c TO b;
