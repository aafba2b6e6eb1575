-- golden on postgresql, undo of migration 0002
-- Lossy: Adds things.v again without its values.

CREATE TYPE level AS ENUM ('LOW', 'HIGH');

ALTER TABLE things ADD COLUMN v level;
