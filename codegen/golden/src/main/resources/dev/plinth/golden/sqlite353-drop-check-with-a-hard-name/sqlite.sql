-- golden on sqlite, migration 0002

ALTER TABLE things DROP CONSTRAINT "it's ""a"" check";
