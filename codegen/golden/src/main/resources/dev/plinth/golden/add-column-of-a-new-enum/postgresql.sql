-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

CREATE TYPE level AS ENUM ('LOW', 'HIGH');

ALTER TABLE things ADD COLUMN v level DEFAULT 'LOW' NOT NULL;
