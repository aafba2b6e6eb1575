-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TYPE level RENAME VALUE 'TOP' TO 'HIGH';

ALTER TABLE things ALTER COLUMN v SET DEFAULT 'HIGH';
