-- golden on sqlite, migration 0002
-- Hazard: Writes all rows of orders anew, and locks the table meanwhile.

SELECT json_extract('{}', 'number of tables that are stored as orders: ' || found)
FROM (SELECT count(*) AS found FROM sqlite_schema WHERE type = 'table' AND name = 'orders' AND tbl_name = name)
WHERE found <> 1;

SELECT json_extract('{}', 'table orders has ' || what || ' that Plinth does not know')
FROM (
  SELECT 'the column ' || name AS what
  FROM pragma_table_xinfo('orders')
  WHERE name NOT IN ('id', 'note')
  UNION ALL
  SELECT 'the ' || type || ' ' || name
  FROM sqlite_schema
  WHERE tbl_name = 'orders' AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN ()
);

CREATE TABLE plinth_new_1 (
  id INT NOT NULL,
  note TEXT NOT NULL,
  made TEXT DEFAULT (strftime('%Y-%m-%dT%H:%M:%f000Z', 'now')) NOT NULL
    CONSTRAINT orders_made_check CHECK (made IS strftime('%Y-%m-%dT%H:%M:%S', substr(made, 1, 19), '+0 days') || printf('.%06uZ', substr(made, 21, 6))),
  CONSTRAINT orders_pkey PRIMARY KEY (id)
) STRICT;

INSERT INTO plinth_new_1 (rowid, id, note)
SELECT rowid, id, note
FROM orders;

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'plinth_old_1' ELSE 'sqlite_autoindex_plinth_old_1' || substr(name, 24) END,
  tbl_name = 'plinth_old_1',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE plinth_old_1 ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'orders';

UPDATE sqlite_schema
SET name = CASE type WHEN 'table' THEN 'orders' ELSE 'sqlite_autoindex_orders' || substr(name, 30) END,
  tbl_name = 'orders',
  sql = CASE type WHEN 'table' THEN 'CREATE TABLE orders ' || substr(sql, 13 + instr(substr(sql, 13), '(') - 1) END
WHERE tbl_name = 'plinth_new_1';

PRAGMA writable_schema = RESET;

DROP TABLE plinth_old_1;
