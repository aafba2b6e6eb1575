-- golden on sqlite, undo of migration 0002
-- Lossy: Creates tree again without its rows.
-- Lossy: Creates trimmed again without its rows.

CREATE TABLE tree (
  id INT NOT NULL,
  parent INTEGER,
  next INTEGER,
  CONSTRAINT tree_pkey PRIMARY KEY (id),
  CONSTRAINT tree_next_fkey FOREIGN KEY (next) REFERENCES tree (id) ON DELETE SET NULL,
  CONSTRAINT tree_parent_fkey FOREIGN KEY (parent) REFERENCES tree (id) ON DELETE CASCADE
) STRICT;

CREATE TRIGGER tree_after_delete
  AFTER DELETE ON tree
  FOR EACH ROW
BEGIN
  DELETE FROM stays
  WHERE stays.id = OLD.id;
  DELETE FROM trimmed
  WHERE trimmed.id = OLD.id;
END;

CREATE TRIGGER tree_moved
  AFTER UPDATE ON tree
  FOR EACH ROW
BEGIN
  DELETE FROM stays
  WHERE stays.id = OLD.id;
END;

CREATE TABLE trimmed (
  id INT NOT NULL,
  CONSTRAINT trimmed_pkey PRIMARY KEY (id)
) STRICT;
