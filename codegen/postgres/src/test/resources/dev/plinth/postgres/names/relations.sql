-- Everything that a table, an index or a sequence can be called in.

CREATE TABLE {name} (x_id bigint, {name} integer, CONSTRAINT x_t_pkey PRIMARY KEY (x_id))

COMMENT ON TABLE {name} IS 'x'

COMMENT ON COLUMN {name}.{name} IS 'x'

CREATE TABLE x_child (x_id bigint, CONSTRAINT x_child_fkey FOREIGN KEY (x_id) REFERENCES {name} (x_id) ON DELETE CASCADE)

CREATE TABLE x_log (x_id bigint)

CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $body$
#variable_conflict use_column
BEGIN
INSERT INTO {name} (x_id, {name}) SELECT {name}.x_id + 1, {name}.{name} FROM {name} WHERE {name}.x_id = 1 AND {name}.{name} IS NOT NULL;
UPDATE {name} SET {name} = {name}.{name} + 1 WHERE {name}.x_id = 1;
INSERT INTO x_log (x_id) SELECT {name} FROM {name};
DELETE FROM {name} WHERE {name}.x_id = 1;
RETURN NULL;
END
$body$

CREATE TRIGGER x_t AFTER INSERT ON {name} FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION f()

INSERT INTO {name} VALUES (1, 2)

INSERT INTO {name} (x_id, {name}) SELECT 2, {name} FROM {name} ON CONFLICT (x_id) DO UPDATE SET {name} = excluded.{name} WHERE {name}.{name} > 1

SELECT a.{name} FROM {name} AS a CROSS JOIN {name} LEFT JOIN x_log ON x_log.x_id = {name}.x_id

SELECT 1 FROM {name} GROUP BY {name}.{name} UNION SELECT 2 FROM {name} ORDER BY 1

SELECT count({name}.*) FROM x_log AS {name}

UPDATE x_log SET x_id = {name}.{name} FROM {name} WHERE {name}.x_id = x_log.x_id

DELETE FROM x_log USING {name} WHERE {name}.x_id = x_log.x_id

WITH x AS (SELECT 1 FROM {name}) SELECT 1 FROM x

DROP TRIGGER x_t ON {name}

ALTER TABLE {name} ADD COLUMN x_added integer, ADD CONSTRAINT {name} CHECK ({name} > 0)

ALTER TABLE {name} RENAME TO x_renamed

ALTER TABLE x_renamed RENAME TO {name}

TRUNCATE TABLE x_child, {name}

DROP TABLE x_child

DROP TABLE {name}

CREATE INDEX {name} ON x_log (x_id)

COMMENT ON INDEX {name} IS 'x'

ALTER INDEX {name} RENAME TO x_renamed

DROP INDEX x_renamed

CREATE UNIQUE INDEX {name} ON x_log (x_id)

DROP INDEX {name}

CREATE SEQUENCE {name}

DROP SEQUENCE {name}

CREATE VIEW {name} AS SELECT x_id AS {name} FROM x_log

DROP VIEW {name}

ALTER TABLE x_log ADD CONSTRAINT {name} PRIMARY KEY (x_id)

ALTER TABLE x_log DROP CONSTRAINT {name}
