-- golden on postgresql, undo of migration 0002

ALTER TABLE children RENAME CONSTRAINT is_known TO known;
