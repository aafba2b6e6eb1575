-- golden on sqlite, undo of migration 0002

ALTER TABLE things ALTER COLUMN v DROP NOT NULL;
