-- golden on postgresql, undo of migration 0002
-- Lossy: Adds things.v again without its values.

SET LOCAL lock_timeout = '5s';

CREATE TYPE level AS ENUM ('LOW', 'HIGH');

ALTER TABLE things ADD COLUMN v level;
