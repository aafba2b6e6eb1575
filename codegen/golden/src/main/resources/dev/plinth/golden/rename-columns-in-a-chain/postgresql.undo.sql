-- golden on postgresql, undo of migration 0002

ALTER TABLE points RENAME COLUMN b TO a;

ALTER TABLE points RENAME COLUMN c TO b;
