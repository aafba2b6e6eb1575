-- golden on sqlite, migration 0001

CREATE TABLE nodes (
  id INT NOT NULL,
  parent INTEGER,
  depth INTEGER DEFAULT 0 NOT NULL
    CONSTRAINT nodes_depth_check CHECK (depth BETWEEN -2147483648 AND 2147483647),
  children INTEGER DEFAULT 0 NOT NULL
    CONSTRAINT nodes_children_check CHECK (children BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT nodes_pkey PRIMARY KEY (id)
) STRICT;

CREATE TRIGGER delete_orphans
  AFTER DELETE ON nodes
  FOR EACH ROW
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
END;

CREATE TRIGGER keep_sizes
  AFTER INSERT ON nodes
  FOR EACH ROW
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
END;

CREATE TABLE sizes (
  depth INT NOT NULL
    CONSTRAINT sizes_depth_check CHECK (depth BETWEEN -2147483648 AND 2147483647),
  nodes INTEGER NOT NULL
    CONSTRAINT sizes_nodes_check CHECK (nodes BETWEEN -2147483648 AND 2147483647),
  leaves INTEGER NOT NULL
    CONSTRAINT sizes_leaves_check CHECK (leaves BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT sizes_pkey PRIMARY KEY (depth)
) STRICT;
