-- golden on sqlite, undo of migration 0002
-- Hazard: Permanently deletes all values of things.v.

ALTER TABLE things DROP CONSTRAINT things_v_check;

ALTER TABLE things DROP COLUMN v;
