-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE people ALTER COLUMN first DROP NOT NULL;

ALTER TABLE people ALTER COLUMN last DROP NOT NULL;
