-- golden on postgresql, undo of migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE children DROP CONSTRAINT children_x_y_fkey;
