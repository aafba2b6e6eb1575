-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT things_parent_fkey;
