-- overlay on sqlite, migration 0002

ALTER TABLE companies ADD COLUMN time_zone TEXT DEFAULT 'UTC' NOT NULL /* IANA name, such as Europe/Vienna */;
