-- golden on sqlite, migration 0002

ALTER TABLE customers ADD COLUMN note TEXT /* Whatever, there is to say */;

ALTER TABLE customers ADD COLUMN active INTEGER DEFAULT 1 NOT NULL
    CONSTRAINT customers_active_check CHECK (active IN (0, 1));

ALTER TABLE customers ADD COLUMN level TEXT DEFAULT 'LOW' NOT NULL
    CONSTRAINT customers_level_check CHECK (level IN ('LOW', 'HIGH'));

ALTER TABLE customers ADD COLUMN rating REAL DEFAULT -0.5 NOT NULL;

ALTER TABLE customers ADD COLUMN since TEXT DEFAULT '2026-01-01T00:00:00.000000Z' NOT NULL
    CONSTRAINT customers_since_check CHECK (since IS strftime('%Y-%m-%dT%H:%M:%S', substr(since, 1, 19), '+0 days') || printf('.%06uZ', substr(since, 21, 6)));

ALTER TABLE customers ADD COLUMN "left" TEXT
    CONSTRAINT customers_left_check CHECK ("left" IS strftime('%Y-%m-%dT%H:%M:%S', substr("left", 1, 19), '+0 days') || printf('.%06uZ', substr("left", 21, 6)));

ALTER TABLE customers ADD COLUMN data TEXT DEFAULT '{}' NOT NULL
    CONSTRAINT customers_data_check CHECK (json_valid(data));

ALTER TABLE customers ADD COLUMN "key" TEXT /* Last, of all */
    CONSTRAINT customers_key_check CHECK ("key" GLOB replace('xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'x', '[0-9a-f]'));

CREATE INDEX customers_by_level ON customers (level, active);
