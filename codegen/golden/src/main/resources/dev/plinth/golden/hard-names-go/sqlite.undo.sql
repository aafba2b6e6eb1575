-- golden on sqlite, undo of migration 0002
-- Lossy: Adds order.group again without its values.
-- Lossy: Adds order.größe again without its values.
-- Hazard: Fails if rows have the same values in order.Ünique.
-- Hazard: Writes all rows of order anew, and locks the table meanwhile.

SELECT json_extract('{}', 'number of tables that are stored as order: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'order' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table order has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('order')
  WHERE name NOT IN ('id')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'order' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  "group" TEXT,
  "größe" INTEGER
    CONSTRAINT "order_größe_check" CHECK ("größe" BETWEEN -2147483648 AND 2147483647),
  CONSTRAINT order_pkey PRIMARY KEY (id),
  CONSTRAINT "Ünique" UNIQUE ("größe")
) STRICT;

INSERT INTO plinth_new_1 (rowid, id)
SELECT rowid, id
FROM "order";

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 23) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'order';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'order' ELSE 'sqlite_autoindex_order' || substr(name, 30) END,
  tbl_name = 'order',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE "order" ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;

CREATE INDEX "select" ON "order" ("group");
