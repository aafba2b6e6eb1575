-- golden on sqlite, undo of migration 0002

ALTER TABLE orders ALTER COLUMN total DROP NOT NULL;
