-- golden on postgresql, undo of migration 0002

ALTER TYPE level RENAME VALUE 'TOP' TO 'HIGH';

ALTER TABLE things ALTER COLUMN v SET DEFAULT 'HIGH';
