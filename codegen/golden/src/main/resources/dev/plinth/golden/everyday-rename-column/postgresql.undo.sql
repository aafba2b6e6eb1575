-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders RENAME COLUMN remark TO note;
