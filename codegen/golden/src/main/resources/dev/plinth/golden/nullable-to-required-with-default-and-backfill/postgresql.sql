-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN v SET DEFAULT 'new';

UPDATE things
SET v = 'old'
WHERE v IS NULL;

ALTER TABLE things ALTER COLUMN v SET NOT NULL;
