-- golden on sqlite, undo of migration 0002

ALTER TABLE people ALTER COLUMN "first" DROP NOT NULL;

ALTER TABLE people ALTER COLUMN "last" DROP NOT NULL;
