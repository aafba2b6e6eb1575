-- golden on postgresql, undo of migration 0002
-- Lossy: Adds customers.note again without its values.
-- Lossy: Adds customers.active again without its values.
-- Lossy: Adds customers.last again without its values.

SET LOCAL lock_timeout = '5s';

ALTER TABLE customers ADD COLUMN note text;

COMMENT ON COLUMN customers.note IS 'The note, if any';

ALTER TABLE customers ADD COLUMN active boolean DEFAULT TRUE NOT NULL;

ALTER TABLE customers ADD COLUMN last text;

COMMENT ON COLUMN customers.last IS 'The last, of all';

CREATE INDEX customers_by_note ON customers (note, active);
