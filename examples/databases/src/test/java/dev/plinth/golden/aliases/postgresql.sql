-- golden on postgresql, migration 0001

CREATE TABLE nodes (
  id bigint NOT NULL,
  parent bigint,
  depth integer DEFAULT 0 NOT NULL,
  children integer DEFAULT 0 NOT NULL,
  CONSTRAINT nodes_pkey PRIMARY KEY (id)
);

CREATE FUNCTION delete_orphans() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  DELETE FROM nodes
  WHERE (
    nodes.parent = OLD.id
    AND NOT EXISTS (
      SELECT 1 AS one
      FROM nodes AS other
      WHERE (other.id = nodes.parent AND other.id <> nodes.id)
    )
  );
  RETURN NULL;
END
$body$;

CREATE TRIGGER delete_orphans
  AFTER DELETE ON nodes
  FOR EACH ROW
  EXECUTE FUNCTION delete_orphans();

CREATE FUNCTION keep_sizes() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
  UPDATE nodes
  SET depth = (SELECT (coalesce(max(above.depth), -1) + 1) FROM nodes AS above WHERE above.id = nodes.parent)
  WHERE nodes.id = NEW.id;
  UPDATE nodes
  SET children = (SELECT cast(count(*) AS int) FROM nodes AS child WHERE child.parent = nodes.id)
  WHERE nodes.id = NEW.parent;
  INSERT INTO sizes (depth, nodes, leaves)
  SELECT node.depth, cast(count(*) AS int), 0
  FROM nodes AS node
  LEFT OUTER JOIN nodes AS child ON child.parent = node.id
  WHERE node.id = NEW.id
  GROUP BY node.depth
  ON CONFLICT (depth)
  DO UPDATE SET nodes = (sizes.nodes + excluded.nodes);
  UPDATE sizes
  SET leaves = coalesce(
    (
      SELECT leaves.n
      FROM (
        SELECT leaf.depth, cast(count(*) AS int) AS n
        FROM nodes AS leaf
        WHERE leaf.children = 0
        GROUP BY leaf.depth
      ) AS leaves
      WHERE leaves.depth = sizes.depth
    ),
    0
  );
  RETURN NULL;
END
$body$;

CREATE TRIGGER keep_sizes
  AFTER INSERT ON nodes
  FOR EACH ROW
  EXECUTE FUNCTION keep_sizes();

CREATE TABLE sizes (
  depth integer NOT NULL,
  nodes integer NOT NULL,
  leaves integer NOT NULL,
  CONSTRAINT sizes_pkey PRIMARY KEY (depth)
);
