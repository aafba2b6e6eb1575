-- golden on postgresql, migration 0002

ALTER TABLE things RENAME CONSTRAINT small TO few;
