-- golden on postgresql, undo of migration 0002
-- Lossy: Adds orders.note again with one value in all rows: its values are gone.

SET LOCAL lock_timeout = '5s';

ALTER TABLE orders ADD COLUMN note text DEFAULT '' NOT NULL;

ALTER TABLE orders ALTER COLUMN note DROP DEFAULT;
