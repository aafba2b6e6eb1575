-- golden on sqlite, migration 0002

ALTER TABLE children ADD COLUMN elder INTEGER CONSTRAINT children_elder_fkey REFERENCES children (id) ON DELETE CASCADE;
