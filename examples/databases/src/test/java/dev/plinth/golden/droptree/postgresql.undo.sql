-- golden on postgresql, undo of migration 0002
-- Lossy: Creates tree again without its rows.
-- Lossy: Creates trimmed again without its rows.

CREATE TABLE tree (
  id bigint NOT NULL,
  parent bigint,
  next bigint,
  CONSTRAINT tree_pkey PRIMARY KEY (id),
  CONSTRAINT tree_next_fkey FOREIGN KEY (next) REFERENCES tree (id) ON DELETE SET NULL,
  CONSTRAINT tree_parent_fkey FOREIGN KEY (parent) REFERENCES tree (id) ON DELETE CASCADE
);

CREATE FUNCTION tree_moved() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  DELETE FROM stays
  WHERE stays.id = OLD.id;
  RETURN NULL;
END
$body$;

CREATE TRIGGER tree_moved
  AFTER UPDATE ON tree
  FOR EACH ROW
  EXECUTE FUNCTION tree_moved();

CREATE FUNCTION tree_stays() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  DELETE FROM stays
  WHERE stays.id = OLD.id;
  RETURN NULL;
END
$body$;

CREATE TRIGGER tree_stays
  AFTER DELETE ON tree
  FOR EACH ROW
  EXECUTE FUNCTION tree_stays();

CREATE FUNCTION tree_trimmed() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  DELETE FROM trimmed
  WHERE trimmed.id = OLD.id;
  RETURN NULL;
END
$body$;

CREATE TRIGGER tree_trimmed
  AFTER DELETE ON tree
  FOR EACH ROW
  EXECUTE FUNCTION tree_trimmed();

CREATE TABLE trimmed (
  id bigint NOT NULL,
  CONSTRAINT trimmed_pkey PRIMARY KEY (id)
);
