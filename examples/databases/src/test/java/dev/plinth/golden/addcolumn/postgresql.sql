-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE customers ADD COLUMN note text;

COMMENT ON COLUMN customers.note IS 'Whatever, there is to say';

ALTER TABLE customers ADD COLUMN active boolean DEFAULT TRUE NOT NULL;

ALTER TABLE customers ADD COLUMN level text DEFAULT 'LOW' NOT NULL CONSTRAINT customers_level_check CHECK (level IN ('LOW', 'HIGH'));

ALTER TABLE customers ADD COLUMN rating double precision DEFAULT '-0.5' NOT NULL;

ALTER TABLE customers ADD COLUMN since timestamp with time zone DEFAULT '2026-01-01T00:00Z' NOT NULL;

ALTER TABLE customers ADD COLUMN "left" timestamp with time zone;

ALTER TABLE customers ADD COLUMN data json DEFAULT '{}' NOT NULL;

ALTER TABLE customers ADD COLUMN key uuid;

COMMENT ON COLUMN customers.key IS 'Last, of all';

CREATE INDEX customers_by_level ON customers (level, active);
