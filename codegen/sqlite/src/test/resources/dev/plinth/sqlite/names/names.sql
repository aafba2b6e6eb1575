-- Everything that a column, a table, an index and a trigger can be called in. {name} is the name, in quotes or not.

CREATE TABLE x_log (x_seen INTEGER) STRICT

CREATE TABLE {name} (
  {name} INTEGER DEFAULT 1 NOT NULL,
  x_other INTEGER DEFAULT 1 NOT NULL,
  x_label TEXT CONSTRAINT {name} CHECK ({name} > 0 AND ({name} IN (1, 2) OR {name} BETWEEN 3 AND 999) AND NOT {name} = 1000),
  CONSTRAINT {name} PRIMARY KEY ({name}),
  CONSTRAINT {name} UNIQUE (x_other, {name})
) STRICT

CREATE TABLE x_child (
  {name} INTEGER NOT NULL CONSTRAINT {name} PRIMARY KEY AUTOINCREMENT,
  x_label TEXT CHECK ({name} LIKE 'x' OR {name} NOT GLOB '*[^0-9]*' AND length(replace({name}, '-', '')) < 32),
  CONSTRAINT {name} FOREIGN KEY ({name}) REFERENCES {name} ({name}) ON DELETE CASCADE
) STRICT

CREATE TABLE x_plain ({name} ANY, x_more TEXT)

CREATE INDEX x_index ON {name} ({name} DESC, x_other) WHERE {name} IS NOT NULL AND {name} > 0

CREATE TRIGGER {name} AFTER UPDATE OF {name}, x_other ON {name} FOR EACH ROW WHEN (NEW.{name} IS NOT OLD.{name}) AND NEW.{name}
BEGIN
SELECT 1;
END

DROP TRIGGER {name}

CREATE TRIGGER {name} AFTER INSERT ON {name} FOR EACH ROW WHEN NEW.{name} = 42
BEGIN
INSERT INTO x_log (x_seen) SELECT {name} FROM {name} WHERE {name} = NEW.{name} AND {name}.{name} > 0 ORDER BY {name}, x_other;
INSERT INTO x_log (x_seen) VALUES (NEW.{name}), ((SELECT max(x.{name}) FROM {name} AS x WHERE NOT x.{name} < NEW.{name}));
UPDATE {name} SET {name} = {name} + 100, x_other = {name} WHERE {name} = NEW.{name};
INSERT INTO {name} ({name}, x_other) VALUES (NEW.{name} + 1, 1), (NEW.{name} + 100, 1)
ON CONFLICT ({name}) DO UPDATE SET {name} = excluded.{name} + {name}.{name} WHERE {name}.{name} > 0 AND excluded.{name} > 0;
INSERT INTO x_log (x_seen) SELECT CASE WHEN {name} = 1 THEN 1 ELSE {name} END AS {name} FROM {name} ORDER BY {name};
DELETE FROM {name} WHERE {name} = NEW.{name} + 1 AND {name}.{name} = NEW.{name} + 1;
END

INSERT INTO {name} ({name}, x_other) VALUES (42, 7)

DROP TRIGGER {name}

INSERT INTO {name} ({name}) SELECT {name} FROM {name} WHERE 1 = 1 ON CONFLICT ({name}) DO NOTHING RETURNING {name}

SELECT {name}, {name}.{name}, x_other - {name}, {name} * 2, -{name}, ({name}, x_other) = (x_other, {name}), x_other IN ({name}) FROM {name}

SELECT DISTINCT {name} AS {name} FROM {name} WHERE {name} = 1 OR NOT {name} > 1 ORDER BY {name} DESC NULLS FIRST LIMIT 1

SELECT {name}, count({name}), coalesce(max({name}), 1), count(*) FILTER (WHERE {name} > 1) FROM {name} GROUP BY {name} HAVING {name} > 1

SELECT sum(x_other) OVER {name}, sum(x_other) OVER ({name} ORDER BY {name}) FROM {name} WINDOW {name} AS (PARTITION BY {name})

SELECT x_label || {name}, x_other & {name}, {name} LIKE 'a', cast({name} AS text) || x_label, {name} COLLATE NOCASE, {name} ISNULL FROM {name}

SELECT a.{name} FROM {name} AS a JOIN {name} AS b ON a.{name} = b.{name} LEFT OUTER JOIN {name} AS c ON c.{name} = a.{name} WHERE EXISTS (SELECT {name} FROM {name})

SELECT 1 FROM {name} LEFT JOIN x_log ON x_seen = {name}.{name} UNION SELECT 2 FROM {name} CROSS JOIN x_log

SELECT count(*) FROM x_log AS {name}

WITH {name} ({name}) AS (SELECT 1 UNION ALL SELECT 2) SELECT {name}.{name}, {name} FROM {name}

UPDATE {name} SET ({name}, x_other) = ({name} + 1, {name}) RETURNING {name}

UPDATE x_log SET x_seen = x_seen WHERE x_seen IN (SELECT {name} FROM {name})

PRAGMA table_info({name})

SAVEPOINT {name}

RELEASE {name}

ALTER TABLE {name} RENAME TO x_renamed

ALTER TABLE x_renamed RENAME TO {name}

ALTER TABLE x_plain RENAME COLUMN {name} TO x_renamed

ALTER TABLE x_plain RENAME COLUMN x_renamed TO {name}

ALTER TABLE x_plain DROP COLUMN {name}

ALTER TABLE x_plain ADD COLUMN {name} INTEGER DEFAULT 1 NOT NULL CONSTRAINT {name} CHECK ({name} > 0)

DROP TABLE x_child

DROP TABLE {name}

CREATE VIEW {name} AS SELECT x_seen AS {name} FROM x_log

SELECT {name} FROM {name}

DROP VIEW {name}

CREATE INDEX {name} ON x_plain ({name})

REINDEX {name}

DROP INDEX {name}
