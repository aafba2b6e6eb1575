-- golden on sqlite, migration 0002
-- Hazard: Edits the stored text of orders and copies no row. Fails if the text is not as expected.

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, ',
  CONSTRAINT orders_total_check CHECK (total BETWEEN -2147483648 AND 2147483647)'),
      (2, 'CONSTRAINT orders_total_check CHECK (total BETWEEN -2147483648 AND 2147483647)'),
      (3, 'CONSTRAINT orders_pkey PRIMARY KEY (id)'),
      (4, 'total INTEGER'),
      (5, ' NOT NULL'),
      (6, 'id INT')
  ),
  rest (n, text) AS (
    SELECT 0, replace(replace(replace(replace(sql, char(13), ''), char(10), ''), ' ', ''), '"', '')
    FROM sqlite_schema
    WHERE type = 'table' AND name = 'orders'
    UNION ALL
    SELECT known.n, replace(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', ''), '')
    FROM rest
    JOIN known ON known.n = rest.n + 1
  )
SELECT json_extract('{}', 'the text of table orders is not as Plinth wrote it, so write this migration by hand. Not known: ' || coalesce(text, 'no text'))
FROM (SELECT (SELECT text FROM rest WHERE n = 6) AS text)
WHERE text IS NOT 'CREATETABLEorders(,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('orders')) <> 0
OR (
  SELECT count(*)
  FROM known
  JOIN rest ON rest.n = 0
  WHERE known.n IN (2) AND instr(rest.text, replace(replace(replace(replace(known.text, char(13), ''), char(10), ''), ' ', ''), '"', '')) > 0
) <> 1
  OR EXISTS (SELECT 1 FROM pragma_table_xinfo('orders') WHERE pk = 0 AND "notnull" <> (name IN ('id', 'total')));

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE orders (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'total' THEN 'total INTEGER NOT NULL /* In cents */
    CONSTRAINT orders_total_check CHECK (total BETWEEN -2147483648 AND 2147483647)'
  END, ',
  ')
  FROM pragma_table_xinfo('orders')
) || ',
  CONSTRAINT orders_pkey PRIMARY KEY (id)
) STRICT'
WHERE type = 'table' AND name = 'orders';

PRAGMA writable_schema = RESET;

CREATE VIEW plinth_new_1 AS SELECT 1;

DROP VIEW plinth_new_1;
