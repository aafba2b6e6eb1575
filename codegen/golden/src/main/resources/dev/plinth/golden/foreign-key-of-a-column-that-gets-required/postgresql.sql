-- golden on postgresql, migration 0002

SET LOCAL lock_timeout = '5s';

ALTER TABLE children DROP CONSTRAINT children_parent_fkey;

UPDATE children
SET parent = 2
WHERE parent IS NULL;

ALTER TABLE children ALTER COLUMN parent SET NOT NULL;

ALTER TABLE children ADD CONSTRAINT children_parent_fkey FOREIGN KEY (parent) REFERENCES parents (id) ON DELETE CASCADE;
