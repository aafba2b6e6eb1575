-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if rows have the same values in orders.orders_pkey.
-- Hazard: Edits the stored text of orders and copies no row. Fails if the text is not as expected.

ALTER TABLE sales RENAME TO orders;

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'CONSTRAINT sales_pkey PRIMARY KEY (id)'),
      (2, ' NOT NULL'),
      (3, 'id INT')
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
FROM (SELECT (SELECT text FROM rest WHERE n = 3) AS text)
WHERE text IS NOT 'CREATETABLEorders(,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('orders')) <> 0
  OR EXISTS (SELECT 1 FROM pragma_table_xinfo('orders') WHERE pk = 0 AND "notnull" <> (name IN ('id')));

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE orders (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
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
