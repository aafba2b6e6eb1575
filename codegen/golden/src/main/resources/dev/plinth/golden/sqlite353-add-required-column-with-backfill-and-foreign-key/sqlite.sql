-- golden on sqlite, migration 0002
-- Hazard: Fails if a row has no value for children.parent.

ALTER TABLE children ADD COLUMN parent INTEGER CONSTRAINT children_parent_fkey REFERENCES parents (id);

UPDATE children
SET parent = id;

ALTER TABLE children ALTER COLUMN parent SET NOT NULL;

CREATE INDEX children_parent_idx ON children (parent);
