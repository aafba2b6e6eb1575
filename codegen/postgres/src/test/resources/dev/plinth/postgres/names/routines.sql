-- Everything that the routine of a trigger can be called in.

CREATE TABLE x_t (x_id integer)

CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
NEW.x_id := NEW.x_id + 1;
RETURN NEW;
END
$body$

COMMENT ON FUNCTION {name}() IS 'x'

CREATE TRIGGER {name} BEFORE INSERT OR UPDATE ON x_t FOR EACH ROW EXECUTE FUNCTION {name}()

COMMENT ON TRIGGER {name} ON x_t IS 'x'

INSERT INTO x_t VALUES (1)

DROP TRIGGER {name} ON x_t

ALTER FUNCTION {name}() RENAME TO x_renamed

ALTER FUNCTION x_renamed() RENAME TO {name}

DROP FUNCTION {name}()
