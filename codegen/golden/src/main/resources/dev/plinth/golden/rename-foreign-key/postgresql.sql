-- golden on postgresql, migration 0002

ALTER TABLE children RENAME CONSTRAINT known TO is_known;
