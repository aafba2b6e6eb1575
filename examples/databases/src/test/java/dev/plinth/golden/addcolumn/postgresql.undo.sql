-- golden on postgresql, undo of migration 0002
-- Hazard: Permanently deletes all values of customers.note.
-- Hazard: Permanently deletes all values of customers.active.
-- Hazard: Permanently deletes all values of customers.level.
-- Hazard: Permanently deletes all values of customers.rating.
-- Hazard: Permanently deletes all values of customers.since.
-- Hazard: Permanently deletes all values of customers.left.
-- Hazard: Permanently deletes all values of customers.data.
-- Hazard: Permanently deletes all values of customers.key.

SET LOCAL lock_timeout = '5s';

DROP INDEX customers_by_level;

ALTER TABLE customers DROP COLUMN note;

ALTER TABLE customers DROP COLUMN active;

ALTER TABLE customers DROP COLUMN level;

ALTER TABLE customers DROP COLUMN rating;

ALTER TABLE customers DROP COLUMN since;

ALTER TABLE customers DROP COLUMN "left";

ALTER TABLE customers DROP COLUMN data;

ALTER TABLE customers DROP COLUMN key;
