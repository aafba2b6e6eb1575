-- golden on sqlite, undo of migration 0002
-- Lossy: Adds children.parent again without its values.

ALTER TABLE children ADD COLUMN parent INTEGER CONSTRAINT children_parent_fkey REFERENCES parents (id);

CREATE INDEX children_parent_idx ON children (parent);
