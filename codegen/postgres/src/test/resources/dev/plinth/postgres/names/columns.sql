-- Everything that a column can be called in. {name} is the name, in quotes or not.

CREATE TABLE x_log (x_seen integer)

CREATE TABLE x_t (
  {name} integer DEFAULT 1 NOT NULL,
  x_other integer DEFAULT 1 NOT NULL,
  x_label varchar(9),
  CONSTRAINT x_t_pkey PRIMARY KEY ({name}),
  CONSTRAINT x_t_key UNIQUE (x_other, {name}),
  CONSTRAINT {name} CHECK ({name} > 0 AND ({name} IN (1, 2) OR {name} BETWEEN 3 AND 999) AND NOT {name} = 1000)
)

CREATE INDEX x_t_index ON x_t ({name} DESC, x_other) WHERE {name} IS NOT NULL AND {name} > 0

CREATE TABLE x_child ({name} integer, CONSTRAINT {name} FOREIGN KEY ({name}) REFERENCES x_t ({name}))

COMMENT ON COLUMN x_t.{name} IS 'x'

COMMENT ON CONSTRAINT {name} ON x_t IS 'x'

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
INSERT INTO x_log (x_seen) SELECT {name} FROM x_t WHERE {name} = NEW.{name} AND x_t.{name} > 0 ORDER BY {name}, x_other;
INSERT INTO x_log (x_seen) VALUES (NEW.{name}), ((SELECT max(x.{name}) FROM x_t AS x WHERE NOT x.{name} < NEW.{name}));
UPDATE x_t SET {name} = {name} + 100, x_other = {name} WHERE {name} = NEW.{name};
INSERT INTO x_t ({name}, x_other) VALUES (NEW.{name} + 1, 1), (NEW.{name} + 100, 1)
ON CONFLICT ({name}) DO UPDATE SET {name} = excluded.{name} + x_t.{name} WHERE x_t.{name} > 0 AND excluded.{name} > 0;
INSERT INTO x_log (x_seen) SELECT CASE WHEN {name} = 1 THEN 1 ELSE {name} END AS {name} FROM x_t ORDER BY {name};
DELETE FROM x_t WHERE {name} = NEW.{name} + 1 AND x_t.{name} = NEW.{name} + 1;
IF NEW.{name} > 0 THEN
  RETURN NEW;
END IF;
RETURN NULL;
END
$body$

CREATE TRIGGER {name} AFTER INSERT OR UPDATE OF {name}, x_label ON x_t FOR EACH ROW
WHEN (pg_trigger_depth() = 0 AND NEW.{name} IS NOT NULL)
EXECUTE FUNCTION f()

INSERT INTO x_t ({name}, x_other) VALUES (42, 7)

DROP TRIGGER {name} ON x_t

SELECT {name}, x_t.{name}, x_other - {name}, {name} * 2, -{name}, ({name}, x_other) = (x_other, {name}), x_other IN ({name}) FROM x_t

SELECT DISTINCT {name} AS {name} FROM x_t WHERE {name} = 1 OR NOT {name} > 1 ORDER BY {name} DESC NULLS FIRST LIMIT 1

SELECT {name}, count({name}), coalesce(max({name}), 1), count(*) FILTER (WHERE {name} > 1) FROM x_t GROUP BY {name} HAVING {name} > 1

SELECT sum(x_other) OVER {name}, sum(x_other) OVER ({name} ORDER BY {name}) FROM x_t WINDOW {name} AS (PARTITION BY {name})

SELECT x_label || {name}, '{}'::jsonb -> {name}, x_other & {name}, {name}::text LIKE 'a', cast({name} AS text) || x_label FROM x_t

SELECT a.{name} FROM x_t AS a JOIN x_t AS b ON a.{name} = b.{name} LEFT OUTER JOIN x_t AS c ON c.{name} = a.{name} WHERE EXISTS (SELECT {name} FROM x_t)

WITH {name} ({name}) AS (SELECT 1 UNION ALL SELECT 2) SELECT {name}.{name}, {name} FROM {name}

UPDATE x_t SET ({name}, x_other) = ({name} + 1, {name}) RETURNING {name}

ALTER TABLE x_child DROP CONSTRAINT {name}

ALTER TABLE x_child ALTER COLUMN {name} TYPE bigint USING {name}::bigint, ALTER COLUMN {name} SET NOT NULL, ALTER COLUMN {name} SET DEFAULT 2

ALTER TABLE x_child RENAME COLUMN {name} TO x_renamed

ALTER TABLE x_child RENAME COLUMN x_renamed TO {name}

ALTER TABLE x_child DROP COLUMN {name}

ALTER TABLE x_child ADD COLUMN {name} integer CONSTRAINT {name} CHECK ({name} > 0)
