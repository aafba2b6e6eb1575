-- golden on postgresql, migration 0002

ALTER TYPE level ADD VALUE 'NONE' BEFORE 'LOW';
