-- golden on sqlite, migration 0002

ALTER TABLE orders ADD COLUMN note TEXT;
