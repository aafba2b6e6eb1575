-- golden on postgresql, migration 0002
-- Hazard: Fails if a row of children.children_parent_fkey references one that is not there.

SET LOCAL lock_timeout = '5s';

ALTER TABLE children DROP CONSTRAINT children_parent_fkey;

ALTER TABLE children ADD CONSTRAINT children_parent_fkey FOREIGN KEY (parent) REFERENCES parents (code) ON UPDATE CASCADE;
