-- golden on sqlite, migration 0002

ALTER TABLE orders RENAME COLUMN note TO remark;
