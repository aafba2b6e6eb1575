-- golden on postgresql, migration 0002

ALTER TABLE people ADD COLUMN kind text DEFAULT 'old';

ALTER TABLE people ALTER COLUMN kind DROP DEFAULT;
