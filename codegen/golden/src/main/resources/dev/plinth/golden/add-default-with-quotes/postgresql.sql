-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE things ALTER COLUMN v SET DEFAULT 'it''s "q" \ ${p} ; --';

-- placeholderReplacement=false
