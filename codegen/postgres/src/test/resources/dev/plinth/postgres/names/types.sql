-- Everything that an enum can be called in.

CREATE TYPE {name} AS ENUM ('a', 'b')

CREATE TABLE x_t (x_id {name} DEFAULT 'a' NOT NULL, {name} {name} CONSTRAINT {name} CHECK ({name} = 'a'::{name}), x_many {name}[], CONSTRAINT x_t_pkey PRIMARY KEY (x_id))

COMMENT ON TYPE {name} IS 'x'

INSERT INTO x_t (x_id, {name}, x_many) VALUES ('a', 'a', ARRAY['a', 'b']::{name}[])

SELECT 'a'::{name} = x_id, cast('a' AS {name}), 'a'::{name} IN (x_id), {name}::text FROM x_t

ALTER TABLE x_t ADD COLUMN x_added {name}

ALTER TABLE x_t ALTER COLUMN x_added TYPE text USING x_added::text

ALTER TYPE {name} ADD VALUE 'c'

ALTER TYPE {name} RENAME VALUE 'b' TO 'd'

ALTER TYPE {name} RENAME TO x_renamed

ALTER TYPE x_renamed RENAME TO {name}

DROP TABLE x_t

DROP TYPE {name}
