-- golden on postgresql, migration 0002

ALTER TABLE points RENAME COLUMN b TO c;

ALTER TABLE points RENAME COLUMN a TO b;
