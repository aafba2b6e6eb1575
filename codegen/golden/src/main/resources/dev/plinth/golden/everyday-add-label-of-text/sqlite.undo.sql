-- golden on sqlite, undo of migration 0002
-- Hazard: Fails if a value of orders.state is not one of its new type.
-- Hazard: Edits the stored text of orders and copies no row. Fails if the text is not as expected.

WITH RECURSIVE
  known (n, text) AS (
    VALUES
      (1, 'state TEXT NOT NULL
    CONSTRAINT orders_state_check CHECK (state IN (''OPEN'', ''PAID'', ''CLOSED''))'),
      (2, 'CONSTRAINT orders_pkey PRIMARY KEY (id)'),
      (3, 'id INT NOT NULL')
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
WHERE text IS NOT 'CREATETABLEorders(,,)STRICT'
  OR (SELECT count(DISTINCT id) FROM pragma_foreign_key_list('orders')) <> 0;

SELECT json_extract('{}', 'row of orders ' || rowid || ' does not meet orders_state_check')
FROM orders
WHERE NOT (state IN ('OPEN', 'CLOSED'));

PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = 'CREATE TABLE orders (
  ' || (
  SELECT group_concat(CASE name
    WHEN 'id' THEN 'id INT NOT NULL'
    WHEN 'state' THEN 'state TEXT NOT NULL
    CONSTRAINT orders_state_check CHECK (state IN (''OPEN'', ''CLOSED''))'
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

SELECT json_extract('{}', 'table orders: ' || integrity_check)
FROM pragma_integrity_check('orders')
WHERE integrity_check <> 'ok';
