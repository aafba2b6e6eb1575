-- golden on postgresql, migration 0002

ALTER TABLE things DROP CONSTRAINT things_b_check;
