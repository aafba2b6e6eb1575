-- golden on postgresql, migration 0002

ALTER TABLE orders ADD COLUMN amount integer;
