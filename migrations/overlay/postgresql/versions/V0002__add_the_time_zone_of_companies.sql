-- overlay on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE companies ADD COLUMN time_zone character varying DEFAULT 'UTC' NOT NULL;

COMMENT ON COLUMN companies.time_zone IS 'IANA name, such as Europe/Vienna';
