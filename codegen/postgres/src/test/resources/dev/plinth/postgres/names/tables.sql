-- Everything that a table, a column, an index, a constraint and a trigger can be called in. {name} is the name.

CREATE TABLE x_log (x_seen integer)

CREATE TABLE {name} (
  {name} integer DEFAULT 1 NOT NULL,
  x_other integer DEFAULT 1 NOT NULL,
  x_label varchar(9),
  CONSTRAINT x_pkey PRIMARY KEY ({name}),
  CONSTRAINT x_key UNIQUE (x_other, {name}),
  CONSTRAINT {name} CHECK ({name} > 0 AND ({name} IN (1, 2) OR {name} BETWEEN 3 AND 999) AND NOT {name} = 1000)
)

CREATE INDEX x_index ON {name} ({name} DESC, x_other) WHERE {name} IS NOT NULL AND {name} > 0

CREATE TABLE x_child ({name} integer, CONSTRAINT {name} FOREIGN KEY ({name}) REFERENCES {name} ({name}) ON DELETE CASCADE)

COMMENT ON TABLE {name} IS 'x'

COMMENT ON COLUMN {name}.{name} IS 'x'

COMMENT ON CONSTRAINT {name} ON {name} IS 'x'

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
INSERT INTO x_log (x_seen) SELECT {name} FROM {name} WHERE {name} = NEW.{name} AND {name}.{name} > 0 ORDER BY {name}, x_other;
INSERT INTO x_log (x_seen) VALUES (NEW.{name}), ((SELECT max(x.{name}) FROM {name} AS x WHERE NOT x.{name} < NEW.{name}));
UPDATE {name} SET {name} = {name} + 100, x_other = {name} WHERE {name} = NEW.{name};
INSERT INTO {name} ({name}, x_other) VALUES (NEW.{name} + 1, 1), (NEW.{name} + 100, 1)
ON CONFLICT ({name}) DO UPDATE SET {name} = excluded.{name} + {name}.{name} WHERE {name}.{name} > 0 AND excluded.{name} > 0;
INSERT INTO x_log (x_seen) SELECT CASE WHEN {name} = 1 THEN 1 ELSE {name} END AS {name} FROM {name} ORDER BY {name};
DELETE FROM {name} WHERE {name} = NEW.{name} + 1 AND {name}.{name} = NEW.{name} + 1;
IF NEW.{name} > 0 THEN
  RETURN NEW;
END IF;
RETURN NULL;
END
$body$

CREATE TRIGGER {name} AFTER INSERT OR UPDATE OF {name}, x_label ON {name} FOR EACH ROW
WHEN (pg_trigger_depth() = 0 AND NEW.{name} IS NOT NULL)
EXECUTE FUNCTION f()

INSERT INTO {name} ({name}, x_other) VALUES (42, 7)

DROP TRIGGER {name} ON {name}

SELECT {name}, {name}.{name}, x_other - {name}, {name} * 2, -{name}, ({name}, x_other) = (x_other, {name}), x_other IN ({name}) FROM {name}

SELECT DISTINCT {name} AS {name} FROM {name} WHERE {name} = 1 OR NOT {name} > 1 ORDER BY {name} DESC NULLS FIRST LIMIT 1

SELECT {name}, count({name}), coalesce(max({name}), 1), count(*) FILTER (WHERE {name} > 1) FROM {name} GROUP BY {name} HAVING {name} > 1

SELECT sum(x_other) OVER {name}, sum(x_other) OVER ({name} ORDER BY {name}) FROM {name} WINDOW {name} AS (PARTITION BY {name})

SELECT x_label || {name}, '{}'::jsonb -> {name}, x_other & {name}, {name}::text LIKE 'a', cast({name} AS text) || x_label FROM {name}

SELECT a.{name} FROM {name} AS a JOIN {name} AS b ON a.{name} = b.{name} LEFT OUTER JOIN {name} AS c ON c.{name} = a.{name} WHERE EXISTS (SELECT {name} FROM {name})

SELECT 1 FROM {name} LEFT JOIN x_log ON x_seen = {name}.{name} UNION SELECT 2 FROM {name} CROSS JOIN x_log

SELECT count({name}.*) FROM x_log AS {name}

WITH {name} ({name}) AS (SELECT 1 UNION ALL SELECT 2) SELECT {name}.{name}, {name} FROM {name}

UPDATE {name} SET ({name}, x_other) = ({name} + 1, {name}) RETURNING {name}

DELETE FROM x_log USING {name} WHERE {name}.{name} = x_log.x_seen + 1000

DROP TABLE x_child

ALTER TABLE {name} ALTER COLUMN {name} SET DEFAULT 2, ALTER COLUMN {name} DROP DEFAULT, ALTER COLUMN {name} SET NOT NULL

ALTER TABLE {name} DROP CONSTRAINT {name}, DROP CONSTRAINT x_pkey, DROP CONSTRAINT x_key

ALTER TABLE {name} ALTER COLUMN {name} TYPE bigint USING {name}::bigint

ALTER TABLE {name} RENAME COLUMN {name} TO x_renamed

ALTER TABLE {name} RENAME COLUMN x_renamed TO {name}

ALTER TABLE {name} DROP COLUMN {name}

ALTER TABLE {name} ADD COLUMN {name} integer CONSTRAINT {name} CHECK ({name} > 0)

ALTER TABLE {name} RENAME TO x_renamed

ALTER TABLE x_renamed RENAME TO {name}

DROP TABLE {name}

CREATE INDEX {name} ON x_log (x_seen)

COMMENT ON INDEX {name} IS 'x'

ALTER INDEX {name} RENAME TO x_renamed

DROP INDEX x_renamed

CREATE SEQUENCE {name}

DROP SEQUENCE {name}

CREATE VIEW {name} AS SELECT x_seen AS {name} FROM x_log

DROP VIEW {name}
