-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE children ADD COLUMN parent bigint;

ALTER TABLE children ADD CONSTRAINT children_parent_fkey FOREIGN KEY (parent) REFERENCES parents (id);
