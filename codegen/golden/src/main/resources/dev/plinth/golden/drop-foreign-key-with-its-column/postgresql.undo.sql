-- golden on postgresql, undo of migration 0002
-- Lossy: Adds children.parent again without its values.

SET LOCAL lock_timeout = '5s';

ALTER TABLE children ADD COLUMN parent bigint CONSTRAINT children_parent_fkey REFERENCES parents (id);

CREATE INDEX children_parent_idx ON children (parent);
