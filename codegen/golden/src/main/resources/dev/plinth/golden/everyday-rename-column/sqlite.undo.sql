-- golden on sqlite, undo of migration 0002

ALTER TABLE orders RENAME COLUMN remark TO note;
