-- golden on postgresql, migration 0002
-- Hazard: Permanently deletes all rows of others.

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT things_other_fkey;

DROP TABLE others;
