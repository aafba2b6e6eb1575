-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of children.elder.

SET LOCAL lock_timeout = '5s';

ALTER TABLE children DROP CONSTRAINT children_elder_fkey;

ALTER TABLE children DROP COLUMN elder;
