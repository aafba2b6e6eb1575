-- golden on postgresql, undo of migration 0002
-- Hazard: Creates audit again without its rows.
-- Hazard: Creates tree again without its rows.

CREATE TABLE audit (
  id bigint NOT NULL,
  CONSTRAINT audit_pkey PRIMARY KEY (id)
);

CREATE TABLE tree (
  id bigint NOT NULL,
  parent bigint,
  CONSTRAINT tree_pkey PRIMARY KEY (id),
  CONSTRAINT tree_parent_fkey FOREIGN KEY (parent) REFERENCES tree (id) ON DELETE CASCADE
);

CREATE FUNCTION tree_audit() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  DELETE FROM audit
  WHERE audit.id = OLD.id;
  RETURN NULL;
END
$body$;

CREATE TRIGGER tree_audit
  AFTER DELETE ON tree
  FOR EACH ROW
  EXECUTE FUNCTION tree_audit();

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
