-- golden on sqlite, migration 0002

ALTER TABLE things RENAME COLUMN a TO c;
