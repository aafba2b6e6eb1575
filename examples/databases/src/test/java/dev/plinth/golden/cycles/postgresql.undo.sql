-- golden on postgresql, undo of migration 0001
-- Hazard: Permanently deletes all rows of a.
-- Hazard: Permanently deletes all rows of b.
-- Hazard: Permanently deletes all rows of c.
-- Hazard: Permanently deletes all rows of self.

SET LOCAL lock_timeout = '5s';

ALTER TABLE b DROP CONSTRAINT b_a_fkey;

ALTER TABLE c DROP CONSTRAINT c_a_fkey;

DROP TABLE a;

DROP TABLE b;

DROP TABLE c;

DROP TABLE self;
