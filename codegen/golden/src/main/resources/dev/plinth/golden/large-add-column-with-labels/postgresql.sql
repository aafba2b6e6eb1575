-- golden on postgresql, migration 0002, part 1 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ADD COLUMN c text DEFAULT 'SMALL' NOT NULL;

ALTER TABLE things ADD CONSTRAINT things_c_check CHECK (c IN ('SMALL', 'LARGE')) NOT VALID;

-- golden on postgresql, migration 0002, part 2 of 2
-- Flyway applies each part by itself. If one fails, the parts before it stay, and the rest can run later.

ALTER TABLE things VALIDATE CONSTRAINT things_c_check;
