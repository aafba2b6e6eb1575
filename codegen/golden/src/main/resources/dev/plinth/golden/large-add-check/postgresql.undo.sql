-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE things DROP CONSTRAINT positive;
