-- golden on postgresql, undo of migration 0002

ALTER TYPE level ADD VALUE 'MEDIUM' AFTER 'LOW';
