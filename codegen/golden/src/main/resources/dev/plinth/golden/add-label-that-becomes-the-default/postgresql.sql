-- golden on postgresql, migration 0002, part 1 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.

ALTER TYPE level ADD VALUE 'MEDIUM' AFTER 'LOW';

-- golden on postgresql, migration 0002, part 2 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN v SET DEFAULT 'MEDIUM';
