-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE children RENAME CONSTRAINT known TO is_known;
