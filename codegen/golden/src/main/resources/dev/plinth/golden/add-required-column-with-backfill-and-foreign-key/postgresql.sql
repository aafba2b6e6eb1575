-- golden on postgresql, migration 0002
-- Hazard: Fails if a row has no value for children.parent.
-- Hazard: Writes all rows of children anew, and locks the table meanwhile.

SET LOCAL lock_timeout = '5s';

ALTER TABLE children ADD COLUMN parent bigint;

ALTER TABLE children ALTER COLUMN parent TYPE bigint USING CAST(id AS bigint);

ALTER TABLE children ALTER COLUMN parent SET NOT NULL;

CREATE INDEX children_parent_idx ON children (parent);

ALTER TABLE children ADD CONSTRAINT children_parent_fkey FOREIGN KEY (parent) REFERENCES parents (id);
