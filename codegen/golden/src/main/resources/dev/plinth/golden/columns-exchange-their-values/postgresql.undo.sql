-- golden on postgresql, undo of migration 0002

ALTER TABLE things ALTER COLUMN a DROP NOT NULL;
