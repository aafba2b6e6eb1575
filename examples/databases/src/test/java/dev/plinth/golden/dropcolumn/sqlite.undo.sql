-- golden on sqlite, undo of migration 0002
-- Lossy: Adds customers.note again without its values.
-- Lossy: Adds customers.active again without its values.
-- Lossy: Adds customers.last again without its values.

ALTER TABLE customers ADD COLUMN note TEXT /* The note, if any */;

ALTER TABLE customers ADD COLUMN active INTEGER DEFAULT 1 NOT NULL
    CONSTRAINT customers_active_check CHECK (active IN (0, 1));

ALTER TABLE customers ADD COLUMN "last" TEXT /* The last, of all */;

CREATE INDEX customers_by_note ON customers (note, active);
