-- golden on postgresql, undo of migration 0002

ALTER TYPE level ADD VALUE 'MEDIUM' AFTER 'LOW';

ALTER TABLE things ALTER COLUMN v SET DEFAULT 'LOW';
