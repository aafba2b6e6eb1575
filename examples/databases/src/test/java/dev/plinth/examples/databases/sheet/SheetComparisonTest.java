package dev.plinth.examples.databases.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.verify.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A comparison finds nothing in a database that is right, and each single thing that is wrong. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SheetComparisonTest {
    private static final Sheet SHEET = SheetParser.parse("""
            ### Enum types

            - `mood`: `sad`, `ok`

            ### `a`

            | column | type | null | default | comment |
            |---|---|---|---|---|
            | `id` | bigint | no | auto-increment (identity) |  |
            | `m` | mood | no | `'ok'::mood` | How it's going |
            | `t` | text | yes | `'x'` |  |
            | `at` | timestamp with time zone | no | `now()` |  |
            | `rate` | double precision | no | `'0'::double precision` |  |

            - primary key `a_pkey`: (id)
            - unique `a_t_key`: (t)
            - index `IDX_t` on (t, m)
            - unique index `one_ok` on (t) where (m = 'ok'::mood)
            - trigger `g`: after insert or update, for each row, calls `f()`

            ### `b`

            | column | type | null | default | comment |
            |---|---|---|---|---|
            | `a_id` | bigint | yes |  |  |
            | `a_t` | text | yes |  |  |

            - foreign key `b_a`: (a_id) REFERENCES a(id) ON DELETE CASCADE
            """);

    /** Written by hand, and not in the sheet's own words. */
    private static final String RIGHT = """
            CREATE TYPE mood AS ENUM ('sad', 'ok');
            CREATE TABLE a (
                id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
                m mood DEFAULT 'ok' NOT NULL,
                t text DEFAULT 'x' UNIQUE,
                at timestamptz DEFAULT CURRENT_TIMESTAMP NOT NULL,
                rate float8 DEFAULT 0 NOT NULL
            );
            COMMENT ON COLUMN a.m IS 'How it''s going';
            CREATE TABLE b (a_id bigint CONSTRAINT b_a REFERENCES a ON DELETE CASCADE, a_t text);
            CREATE INDEX "IDX_t" ON a (t, m);
            CREATE UNIQUE INDEX one_ok ON a (t) WHERE m = 'ok';
            CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END';
            CREATE TRIGGER g AFTER UPDATE OR INSERT ON a FOR EACH ROW EXECUTE FUNCTION f();
            CREATE TABLE flyway_schema_history (version text PRIMARY KEY);
            """;

    private final EmbeddedDatabase right = EmbeddedDatabase.postgres();

    SheetComparisonTest() throws SQLException {
        execute(right, RIGHT);
    }

    @AfterAll
    void removeDatabase() {
        right.close();
    }

    @Test
    void aDatabaseThatIsRightDiffersInNothing() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.postgres();
                Connection connection = database.open()) {
            execute(database, RIGHT);
            assertThat(SheetComparison.of(SHEET, connection).differences()).isEmpty();
            assertThat(connection.getAutoCommit()).isTrue();
        }
    }

    @Test
    void aDatabaseMadeFromTheSheetOfRpaDiffersInNothing() throws SQLException {
        Sheet rpa = Sheet.read("rpa_db");
        assertThat(differences(rpa, List.of(), SheetSql.of(rpa))).isEmpty();
    }

    @Test
    void aDatabaseMadeFromTheSheetOfOverlayDiffersInItsDeviations() throws SQLException {
        Sheet overlay = Sheet.read("overlay");
        assertThat(differences(overlay, List.of(), SheetSql.of(overlay))).isEmpty();
        assertThat(differences(overlay, Deviations.OVERLAY, SheetSql.of(overlay)))
                .hasSameSizeAs(Deviations.OVERLAY)
                .contains(
                        "column steps.selectors: type is <text>, the sheet says <jsonb>",
                        "index idx_users_email: not in the sheet {on=btree (email), table=users, unique=no}");
    }

    @Test
    void aDatabaseWithTheDeviationsOfOverlayDiffersInNothing() throws SQLException {
        Sheet overlay = Sheet.read("overlay");
        TreeMap<String, SheetObject> deviating = new TreeMap<>(overlay.objects());
        Deviations.OVERLAY.forEach(deviation -> deviation.apply(deviating));
        assertThat(differences(overlay, Deviations.OVERLAY, SheetSql.of(new Sheet(deviating))))
                .isEmpty();
    }

    @Test
    void anUnusedDeviationIsADifference() throws SQLException {
        Deviation unused = new Deviation.Retyped("a.t", "json", "jsonb", "none");
        try (Connection connection = right.open()) {
            assertThat(SheetComparison.of(SHEET, List.of(unused), connection).differences())
                    .containsExactly("unused deviation: the sheet has no column a.t of type json");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ALTER TYPE mood RENAME VALUE 'sad' TO 'bad'    | enum mood: labels is <bad, ok>, the sheet says <sad, ok>
            CREATE TYPE more AS ENUM ('x')                 | enum more: not in the sheet {labels=x}
            ALTER TABLE a ALTER t TYPE varchar             | column a.t: type is <character varying>, the sheet says <text>
            ALTER TABLE a ALTER rate DROP DEFAULT, ALTER rate TYPE text; ALTER TABLE a ALTER rate SET DEFAULT 'abc' | column a.rate: default is <'abc'::text>, the sheet says <'0'::double precision>
            ALTER TABLE a ALTER t SET NOT NULL             | column a.t: null is <no>, the sheet says <yes>
            ALTER TABLE a ALTER m DROP NOT NULL            | column a.m: null is <yes>, the sheet says <no>
            ALTER TABLE a ALTER id DROP IDENTITY           | column a.id: identity is none, the sheet says <yes>
            ALTER TABLE a ALTER t SET DEFAULT 'y'          | column a.t: default is <'y'::text>, the sheet says <'x'>
            ALTER TABLE a ALTER t DROP DEFAULT             | column a.t: default is none, the sheet says <'x'>
            ALTER TABLE a ALTER at SET DEFAULT statement_timestamp() | column a.at: default is <statement_timestamp()>, the sheet says <now()>
            ALTER TABLE b ALTER a_t SET DEFAULT 'x'        | column b.a_t: default is <'x'::text>, the sheet says none
            COMMENT ON COLUMN a.m IS NULL                  | column a.m: comment is none, the sheet says <How it's going>
            COMMENT ON COLUMN a.t IS 'new'                 | column a.t: comment is <new>, the sheet says none
            COMMENT ON TABLE a IS 'new'                    | other comment on table public.a: not in the sheet {}
            ALTER TABLE a ALTER t TYPE text COLLATE "POSIX" | column a.t: collation is <"POSIX">, the sheet says none
            ALTER TABLE b ADD c integer                    | column b.c: not in the sheet {null=yes, type=integer}
            ALTER TABLE b ADD c integer GENERATED ALWAYS AS (1) STORED | column b.c: not in the sheet {generated=1, null=yes, type=integer}
            ALTER TABLE b DROP a_t                         | column b.a_t: missing in the database
            ALTER TABLE b DROP a_t, ADD a_t text; ALTER TABLE b ADD c text; ALTER TABLE b DROP a_t, ADD a_t text; ALTER TABLE b RENAME c TO d | table b: columns is <a_id, d, a_t>, the sheet says <a_id, a_t>
            DROP TABLE b                                   | table b: missing in the database
            CREATE TABLE c ()                              | table c: not in the sheet {}
            ALTER TABLE a ENABLE ROW LEVEL SECURITY        | table a: options is <row level security>, the sheet says none
            ALTER TABLE a RENAME CONSTRAINT a_pkey TO pk_a | primary key a_pkey: missing in the database
            ALTER TABLE a RENAME CONSTRAINT a_pkey TO pk_a | primary key pk_a: not in the sheet {columns=(id), table=a}
            ALTER TABLE a DROP CONSTRAINT a_t_key, ADD CONSTRAINT a_t_key UNIQUE (t, id) | unique a_t_key: columns is <(t, id)>, the sheet says <(t)>
            ALTER TABLE b DROP CONSTRAINT b_a, ADD CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a | foreign key b_a: actions is none, the sheet says <ON DELETE CASCADE>
            ALTER TABLE b DROP CONSTRAINT b_a, ADD CONSTRAINT b_a FOREIGN KEY (a_id) REFERENCES a ON UPDATE CASCADE ON DELETE CASCADE | foreign key b_a: actions is <ON UPDATE CASCADE ON DELETE CASCADE>, the sheet says <ON DELETE CASCADE>
            ALTER TABLE b DROP CONSTRAINT b_a, ADD CONSTRAINT b_a FOREIGN KEY (a_t) REFERENCES a (t) ON DELETE CASCADE | foreign key b_a: columns is <(a_t)>, the sheet says <(a_id)>
            ALTER TABLE b DROP CONSTRAINT b_a, ADD CONSTRAINT b_a FOREIGN KEY (a_t) REFERENCES a (t) ON DELETE CASCADE | foreign key b_a: references is <a(t)>, the sheet says <a(id)>
            ALTER TABLE b ALTER CONSTRAINT b_a DEFERRABLE  | foreign key b_a: actions is <ON DELETE CASCADE DEFERRABLE>, the sheet says <ON DELETE CASCADE>
            ALTER TABLE b DROP CONSTRAINT b_a              | foreign key b_a: missing in the database
            DROP INDEX "IDX_t"                             | index IDX_t: missing in the database
            CREATE INDEX i ON b (a_id)                     | index i: not in the sheet {on=btree (a_id), table=b, unique=no}
            ALTER INDEX "IDX_t" RENAME TO idx_t            | index IDX_t: missing in the database
            DROP INDEX "IDX_t"; CREATE INDEX "IDX_t" ON a (m, t) | index IDX_t: on is <btree (m, t)>, the sheet says <btree (t, m)>
            DROP INDEX "IDX_t"; CREATE INDEX "IDX_t" ON a (t, m DESC) | index IDX_t: on is <btree (t, m DESC)>, the sheet says <btree (t, m)>
            DROP INDEX "IDX_t"; CREATE INDEX "IDX_t" ON a (t) INCLUDE (m) | index IDX_t: on is <btree (t) INCLUDE (m)>, the sheet says <btree (t, m)>
            DROP INDEX one_ok; CREATE INDEX one_ok ON a (t) WHERE m = 'ok' | index one_ok: unique is <no>, the sheet says <yes>
            DROP INDEX one_ok; CREATE UNIQUE INDEX one_ok ON a (t) WHERE m = 'sad' | index one_ok: where is <(m = 'sad'::mood)>, the sheet says <(m = 'ok'::mood)>
            DROP INDEX one_ok; CREATE UNIQUE INDEX one_ok ON a (t) | index one_ok: where is none, the sheet says <(m = 'ok'::mood)>
            DROP TRIGGER g ON a                            | trigger g: missing in the database
            ALTER TRIGGER g ON a RENAME TO h               | trigger h: not in the sheet
            ALTER TABLE a DISABLE TRIGGER g                | trigger g: calls is <f() D>, the sheet says <f()>
            DROP TRIGGER g ON a; CREATE TRIGGER g AFTER INSERT ON a FOR EACH ROW EXECUTE FUNCTION f() | trigger g: events is <insert>, the sheet says <insert or update>
            DROP TRIGGER g ON a; CREATE TRIGGER g BEFORE INSERT OR UPDATE ON a FOR EACH ROW EXECUTE FUNCTION f() | trigger g: timing is <before>, the sheet says <after>
            DROP TRIGGER g ON a; CREATE TRIGGER g AFTER INSERT OR UPDATE ON a EXECUTE FUNCTION f() | trigger g: for each is <statement>, the sheet says <row>
            DROP TRIGGER g ON a; CREATE TRIGGER g AFTER INSERT OR UPDATE ON b FOR EACH ROW EXECUTE FUNCTION f() | trigger g: table is <b>, the sheet says <a>
            DROP TRIGGER g ON a; CREATE TRIGGER g AFTER INSERT OR UPDATE ON a FOR EACH ROW WHEN (NEW.id > 1) EXECUTE FUNCTION f() | trigger g: when is <((new.id > 1))>, the sheet says none
            ALTER FUNCTION f() RENAME TO f2                | trigger g: calls is <f2()>, the sheet says <f()>
            ALTER FUNCTION f() RENAME TO f2                | routine f2(): not in the sheet {returns=trigger}
            ALTER TABLE b ADD CONSTRAINT k CHECK (a_id > 0) | other constraint k on b: not in the sheet {definition=CHECK ((a_id > 0))}
            CREATE VIEW v AS SELECT 1 AS one               | other view v: not in the sheet {}
            CREATE SEQUENCE s                              | other sequence s: not in the sheet {}
            CREATE DOMAIN d AS text                        | other type d: not in the sheet {}
            CREATE SCHEMA x                                | other schema x: not in the sheet {}
            CREATE POLICY p ON a USING (true)              | other policy p on a: not in the sheet {}
            CREATE RULE r AS ON DELETE TO b DO INSTEAD NOTHING | other rule r on b: not in the sheet {}
            """)
    void eachThingThatIsWrongIsFound(String change, String difference) throws SQLException {
        try (Connection connection = right.open();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            assertThat(SheetComparison.of(SHEET, connection).differences())
                    .anyMatch(found -> found.startsWith(difference));
            connection.rollback();
        }
    }

    private static List<String> differences(Sheet sheet, List<Deviation> deviations, String script)
            throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.postgres();
                Connection connection = database.open()) {
            execute(database, script);
            return SheetComparison.of(sheet, deviations, connection).differences();
        }
    }

    private static void execute(EmbeddedDatabase database, String script) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }
}
