-- golden on sqlite, undo of migration 0002
-- Hazard: Creates audit again without its rows.
-- Hazard: Creates tree again without its rows.

CREATE TABLE audit (
  id INT NOT NULL,
  CONSTRAINT audit_pkey PRIMARY KEY (id)
) STRICT;

CREATE TABLE tree (
  id INT NOT NULL,
  parent INTEGER,
  CONSTRAINT tree_pkey PRIMARY KEY (id),
  CONSTRAINT tree_parent_fkey FOREIGN KEY (parent) REFERENCES tree (id) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER tree_audit
  AFTER DELETE ON tree
  FOR EACH ROW
BEGIN
  DELETE FROM audit
  WHERE audit.id = OLD.id;
END;

CREATE TRIGGER tree_stays
  AFTER DELETE ON tree
  FOR EACH ROW
BEGIN
  DELETE FROM stays
  WHERE stays.id = OLD.id;
END;
