-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE children ADD COLUMN parent bigint CONSTRAINT children_parent_fkey REFERENCES parents (id);
