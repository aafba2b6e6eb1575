-- golden on postgresql, undo of migration 0002

ALTER TABLE children DROP CONSTRAINT children_x_y_fkey;
