package dev.plinth.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No change to a catalog escapes a snapshot, and taking the change back gives the same snapshot again. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CatalogChangesTest {
    private final EmbeddedDatabase postgres = EmbeddedDatabase.postgres();
    private final EmbeddedDatabase sqlite = EmbeddedDatabase.sqlite();

    @BeforeAll
    void createTables() throws SQLException {
        Sql.execute(
                postgres,
                "CREATE TYPE mood AS ENUM ('sad', 'ok')",
                "CREATE TABLE a (id bigint PRIMARY KEY, t text NOT NULL DEFAULT 'x', n integer, m mood)",
                "CREATE TABLE b (a_id bigint CONSTRAINT b_a REFERENCES a (id) ON DELETE CASCADE)",
                "CREATE VIEW v AS SELECT id, t FROM a",
                "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                "CREATE TRIGGER g AFTER INSERT ON a FOR EACH ROW EXECUTE FUNCTION f()",
                "CREATE INDEX i ON a (t) WHERE n > 0",
                "CREATE DOMAIN d AS text",
                "CREATE SEQUENCE s");
        Sql.execute(
                sqlite,
                "CREATE TABLE a (id INTEGER PRIMARY KEY, t TEXT NOT NULL DEFAULT 'x', n INTEGER)",
                "CREATE INDEX i ON a (t) WHERE n > 0",
                "CREATE TRIGGER g AFTER INSERT ON a BEGIN DELETE FROM a WHERE n = 1; END");
    }

    @AfterAll
    void removeDatabases() {
        postgres.close();
        sqlite.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CREATE SCHEMA x                                         | DROP SCHEMA x
            CREATE TYPE y AS (p integer, q text)                    | DROP TYPE y
            CREATE TYPE y AS RANGE (subtype = float8)               | DROP TYPE y
            CREATE DOMAIN y AS text CHECK (value <> '')             | DROP DOMAIN y
            ALTER DOMAIN d SET DEFAULT 'x'                          | ALTER DOMAIN d DROP DEFAULT
            ALTER DOMAIN d ADD CONSTRAINT k CHECK (value <> '')     | ALTER DOMAIN d DROP CONSTRAINT k
            ALTER TYPE mood RENAME VALUE 'sad' TO 'bad'             | ALTER TYPE mood RENAME VALUE 'bad' TO 'sad'
            ALTER TABLE a ADD COLUMN z integer                      | ALTER TABLE a DROP COLUMN z
            ALTER TABLE a ALTER t DROP NOT NULL                     | ALTER TABLE a ALTER t SET NOT NULL
            ALTER TABLE a ALTER t SET DEFAULT 'y'                   | ALTER TABLE a ALTER t SET DEFAULT 'x'
            ALTER TABLE a ALTER n TYPE bigint                       | ALTER TABLE a ALTER n TYPE integer
            ALTER TABLE a ALTER t SET STORAGE EXTERNAL              | ALTER TABLE a ALTER t SET STORAGE EXTENDED
            ALTER TABLE a ALTER id ADD GENERATED ALWAYS AS IDENTITY | ALTER TABLE a ALTER id DROP IDENTITY
            ALTER TABLE a ADD z integer GENERATED ALWAYS AS (n + 1) STORED | ALTER TABLE a DROP z
            ALTER TABLE a ADD z text COLLATE "POSIX"                | ALTER TABLE a DROP z
            ALTER TABLE b SET UNLOGGED                              | ALTER TABLE b SET LOGGED
            ALTER TABLE a SET (fillfactor = 70)                     | ALTER TABLE a RESET (fillfactor)
            ALTER TABLE a ENABLE ROW LEVEL SECURITY                 | ALTER TABLE a DISABLE ROW LEVEL SECURITY
            ALTER TABLE a FORCE ROW LEVEL SECURITY                  | ALTER TABLE a NO FORCE ROW LEVEL SECURITY
            ALTER TABLE a REPLICA IDENTITY FULL                     | ALTER TABLE a REPLICA IDENTITY DEFAULT
            ALTER TABLE a ADD CONSTRAINT k CHECK (n > 0)            | ALTER TABLE a DROP CONSTRAINT k
            ALTER TABLE a ADD CONSTRAINT k UNIQUE (n)               | ALTER TABLE a DROP CONSTRAINT k
            ALTER TABLE b RENAME CONSTRAINT b_a TO b_z              | ALTER TABLE b RENAME CONSTRAINT b_z TO b_a
            ALTER TABLE b ALTER CONSTRAINT b_a DEFERRABLE           | ALTER TABLE b ALTER CONSTRAINT b_a NOT DEFERRABLE
            CREATE INDEX j ON a (lower(t) DESC NULLS LAST)          | DROP INDEX j
            CREATE STATISTICS j ON t, n FROM a                      | DROP STATISTICS j
            ALTER TABLE a DISABLE TRIGGER g                         | ALTER TABLE a ENABLE TRIGGER g
            ALTER TRIGGER g ON a RENAME TO h                        | ALTER TRIGGER h ON a RENAME TO g
            CREATE TRIGGER h BEFORE UPDATE OF t ON a FOR EACH ROW WHEN (OLD.t = 'x') EXECUTE FUNCTION f() | DROP TRIGGER h ON a
            CREATE RULE r AS ON DELETE TO b DO INSTEAD NOTHING      | DROP RULE r ON b
            CREATE POLICY p ON a FOR SELECT USING (n = 1)           | DROP POLICY p ON a
            CREATE VIEW w AS SELECT 1 AS one                        | DROP VIEW w
            CREATE MATERIALIZED VIEW w AS SELECT 1 AS one           | DROP MATERIALIZED VIEW w
            ALTER VIEW v SET (security_barrier)                     | ALTER VIEW v RESET (security_barrier)
            CREATE TABLE p (n integer) PARTITION BY LIST (n)        | DROP TABLE p
            CREATE TABLE c () INHERITS (a)                          | DROP TABLE c
            ALTER FUNCTION f() SECURITY DEFINER                     | ALTER FUNCTION f() SECURITY INVOKER
            CREATE PROCEDURE q() LANGUAGE sql AS 'SELECT 1'         | DROP PROCEDURE q()
            CREATE AGGREGATE q(integer) (sfunc = int4pl, stype = integer) | DROP AGGREGATE q(integer)
            ALTER SEQUENCE s INCREMENT 5                            | ALTER SEQUENCE s INCREMENT 1
            ALTER SEQUENCE s CYCLE                                  | ALTER SEQUENCE s NO CYCLE
            GRANT SELECT ON a TO public                             | REVOKE SELECT ON a FROM public; UPDATE pg_class SET relacl = NULL WHERE relname = 'a'
            COMMENT ON TABLE a IS 'x'                               | COMMENT ON TABLE a IS NULL
            COMMENT ON INDEX i IS 'x'                               | COMMENT ON INDEX i IS NULL
            COMMENT ON CONSTRAINT b_a ON b IS 'x'                   | COMMENT ON CONSTRAINT b_a ON b IS NULL
            COMMENT ON TRIGGER g ON a IS 'x'                        | COMMENT ON TRIGGER g ON a IS NULL
            COMMENT ON FUNCTION f() IS 'x'                          | COMMENT ON FUNCTION f() IS NULL
            COMMENT ON TYPE mood IS 'x'                             | COMMENT ON TYPE mood IS NULL
            CREATE COLLATION k FROM "C"                             | DROP COLLATION k
            CREATE CAST (mood AS integer) WITH INOUT                | DROP CAST (mood AS integer)
            CREATE PUBLICATION k FOR TABLE a                        | DROP PUBLICATION k
            CREATE OPERATOR === (leftarg = integer, rightarg = integer, function = int4eq) | DROP OPERATOR === (integer, integer)
            """)
    void postgres(String change, String back) throws SQLException {
        assertChangeIsSeen(postgres, change, back);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CREATE TABLE b (id INTEGER CHECK (id > 0))              | DROP TABLE b
            CREATE TABLE b (id INTEGER) STRICT                      | DROP TABLE b
            CREATE TABLE b (id INTEGER PRIMARY KEY) WITHOUT ROWID   | DROP TABLE b
            CREATE TABLE b (id INTEGER REFERENCES a)                | DROP TABLE b
            CREATE TABLE b (id INTEGER, UNIQUE (id))                | DROP TABLE b
            ALTER TABLE a ADD COLUMN z TEXT COLLATE NOCASE          | ALTER TABLE a DROP COLUMN z
            ALTER TABLE a ADD COLUMN z AS (n + 1)                   | ALTER TABLE a DROP COLUMN z
            ALTER TABLE a RENAME COLUMN t TO u                      | ALTER TABLE a RENAME COLUMN u TO t
            CREATE INDEX j ON a (lower(t) DESC)                     | DROP INDEX j
            CREATE UNIQUE INDEX j ON a (n) WHERE n IS NOT NULL      | DROP INDEX j
            CREATE TRIGGER h BEFORE DELETE ON a BEGIN SELECT 1; END | DROP TRIGGER h
            CREATE VIEW v AS SELECT id FROM a                       | DROP VIEW v
            DROP INDEX i                                            | CREATE INDEX i ON a (t) WHERE n > 0
            """)
    void sqlite(String change, String back) throws SQLException {
        assertChangeIsSeen(sqlite, change, back);
    }

    private static void assertChangeIsSeen(EmbeddedDatabase database, String change, String back) throws SQLException {
        try (Connection connection = database.open()) {
            CatalogSnapshot before = CatalogSnapshot.of(connection);
            Sql.execute(connection, change);
            CatalogSnapshot changed = CatalogSnapshot.of(connection);
            assertThat(before.diff(changed)).isNotEmpty();
            Sql.execute(connection, back);
            assertThat(changed.diff(CatalogSnapshot.of(connection))).isNotEmpty();
            assertThat(before.diff(CatalogSnapshot.of(connection))).isEmpty();
        }
    }
}
