-- golden on sqlite, migration 0002

ALTER TABLE children ADD COLUMN parent INTEGER CONSTRAINT children_parent_fkey REFERENCES parents (id);
