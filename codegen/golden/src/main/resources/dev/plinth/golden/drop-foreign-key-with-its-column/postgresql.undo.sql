-- golden on postgresql, undo of migration 0002
-- Lossy: Adds children.parent again without its values.

SET LOCAL lock_timeout = '5s';

ALTER TABLE children ADD COLUMN parent bigint;

CREATE INDEX children_parent_idx ON children (parent);

ALTER TABLE children ADD CONSTRAINT children_parent_fkey FOREIGN KEY (parent) REFERENCES parents (id);
