-- golden on postgresql, migration 0002

ALTER TABLE things ALTER COLUMN v SET DEFAULT 'y';
