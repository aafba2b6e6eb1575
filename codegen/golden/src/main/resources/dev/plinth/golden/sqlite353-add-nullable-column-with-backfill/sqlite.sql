-- golden on sqlite, migration 0002

ALTER TABLE people ADD COLUMN kind TEXT;

UPDATE people
SET kind = 'old';
