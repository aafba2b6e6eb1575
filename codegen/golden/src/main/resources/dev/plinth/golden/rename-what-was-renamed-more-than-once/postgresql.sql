-- golden on postgresql, migration 0002

ALTER TABLE points RENAME COLUMN first TO third;
