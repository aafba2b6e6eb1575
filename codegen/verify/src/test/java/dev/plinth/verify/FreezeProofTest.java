package dev.plinth.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("slow")
class FreezeProofTest {
    private static final String ORDERS = "CREATE TABLE orders (id integer PRIMARY KEY, note text);\n";
    private static final String RENAME = "ALTER TABLE orders RENAME COLUMN note TO remark;\n";
    private static final String BACK = "ALTER TABLE orders RENAME COLUMN remark TO note;\n";

    private static Supplier<EmbeddedDatabase> open(Engine engine) {
        return () -> engine == Engine.SQLITE ? EmbeddedDatabase.sqlite() : EmbeddedDatabase.postgres();
    }

    private static List<SqlFile> files(String... texts) {
        return Stream.of(texts).map(text -> new SqlFile(text, Optional.empty())).toList();
    }

    private static List<String> differences(Engine engine, String script, String undo, String ddl) {
        return new FreezeProof(open(engine), files(ORDERS), files(script), files(undo)).differences(Optional.of(ddl));
    }

    @ParameterizedTest
    @EnumSource
    void whatLeadsToTheDeclarationAndBackIsProved(Engine engine) {
        assertThat(differences(
                        engine, RENAME, BACK, "CREATE TABLE orders (\n  remark text,\n  id integer PRIMARY KEY\n);"))
                .isEmpty();
    }

    private static String table(Engine engine, String name) {
        return "table " + (engine == Engine.POSTGRES ? "public." : "") + name;
    }

    private static String column(Engine engine, String name) {
        return table(engine, "orders")
                + (engine == Engine.POSTGRES ? ": column %s text" : ": column \"%s\" text").formatted(name);
    }

    @ParameterizedTest
    @EnumSource
    void whatLeadsElsewhereIsNamedOnceLineByLine(Engine engine) {
        assertThat(differences(engine, RENAME, BACK, ORDERS))
                .containsExactly("the migration does not lead to what is declared:\n    missing: "
                        + column(engine, "note")
                        + "\n    too much: "
                        + column(engine, "remark"));
    }

    @ParameterizedTest
    @EnumSource
    void anUndoThatDoesNotLeadBackIsNamed(Engine engine) {
        assertThat(new FreezeProof(open(engine), files(ORDERS), files(RENAME), files("SELECT 1;"))
                        .differences(Optional.empty()))
                .containsExactly("the undo does not lead back:\n    missing: " + column(engine, "note")
                        + "\n    too much: " + column(engine, "remark"));
    }

    @ParameterizedTest
    @EnumSource
    void theSameDifferencesOfTheUndoAreSaidOnce(Engine engine) {
        assertThat(differences(engine, RENAME, "SELECT 1;", ORDERS))
                .containsExactly(
                        "the migration does not lead to what is declared, and the undo does not lead back:\n    missing: "
                                + column(engine, "note") + "\n    too much: " + column(engine, "remark"));
        assertThat(differences(engine, RENAME + "CREATE TABLE parts (id integer);", "DROP TABLE orders;", ORDERS))
                .containsExactly(
                        "the migration does not lead to what is declared:\n    missing: " + column(engine, "note")
                                + "\n    too much: " + column(engine, "remark")
                                + "\n    too much: " + table(engine, "parts"),
                        "the undo does not lead back:\n    missing: " + table(engine, "orders")
                                + "\n    and, as above: 1 difference");
    }

    @Test
    void anIndexOfSqliteIsNamedOnceAndInWhole() {
        String index = "CREATE INDEX orders_note_idx ON orders (note, id) WHERE id > %d;";
        assertThat(differences(Engine.SQLITE, index.formatted(7), "DROP INDEX orders_note_idx;", ORDERS))
                .containsExactly(
                        "the migration does not lead to what is declared:\n    too much: table orders: index orders_note_idx (note, id) partial");
        assertThat(differences(
                        Engine.SQLITE, index.formatted(7), "DROP INDEX orders_note_idx;", ORDERS + index.formatted(8)))
                .containsExactly("the migration does not lead to what is declared:\n    missing: index orders_note_idx:"
                        + " create index orders_note_idx on orders(note, id) where id > 8\n    too much: index"
                        + " orders_note_idx: create index orders_note_idx on orders(note, id) where id > 7");
    }

    @ParameterizedTest
    @EnumSource
    void anIndexOverAnExpressionIsComparedWithItsWords(Engine engine) {
        String index = "CREATE UNIQUE INDEX orders_note ON orders (%s, id);";
        String undo = "DROP INDEX orders_note;";
        assertThat(differences(
                        engine,
                        index.formatted("(lower(note)) DESC"),
                        undo,
                        ORDERS + index.formatted("( lower( note ) )  desc")))
                .isEmpty();
        assertThat(differences(
                        engine, index.formatted("(lower(note))"), undo, ORDERS + index.formatted("(upper(note))")))
                .singleElement()
                .asString()
                .containsPattern("missing: .*orders_note.*upper\\(note\\)")
                .containsPattern("too much: .*orders_note.*lower\\(note\\)");
    }

    /** A draft that is wrong in many ways: what the engines keep in several forms is said once. */
    @Test
    void manyDifferencesAreALineEach() {
        String declared = """
                CREATE TABLE tasks (
                  id INTEGER PRIMARY KEY AUTOINCREMENT,
                  aa TEXT NOT NULL DEFAULT (strftime('%Y', 'now')),
                  bb TEXT CONSTRAINT bb_check CHECK (bb IN ('x', 'y')),
                  cc INTEGER REFERENCES orders (id) ON DELETE CASCADE
                ) STRICT;
                CREATE INDEX tasks_bb_idx ON tasks (bb);
                """;
        String draft = """
                CREATE TABLE tasks (
                  id INTEGER PRIMARY KEY,
                  aa TEXT DEFAULT (strftime('%Y', 'then')),
                  bb INTEGER CONSTRAINT bb_check CHECK (bb IN ('x', 'y')),
                  cc INTEGER REFERENCES orders (id),
                  dd TEXT
                );
                CREATE INDEX tasks_bb_idx ON tasks (bb, cc);
                CREATE INDEX tasks_cc_idx ON tasks (cc);
                """;
        assertThat(differences(Engine.SQLITE, draft, "DROP TABLE tasks;", ORDERS + declared))
                .singleElement()
                .asString()
                .hasLineCount(15);
    }

    @Test
    void aDifferenceHasAllItsBrackets() {
        String add = "ALTER TABLE orders ADD COLUMN at TEXT DEFAULT (%s) CHECK (at <> '%s');";
        assertThat(differences(
                        Engine.SQLITE,
                        add.formatted("upper('a')", "x"),
                        "ALTER TABLE orders DROP COLUMN at;",
                        ORDERS + add.formatted("lower('a')", "x")))
                .containsExactly("the migration does not lead to what is declared:\n    missing: table orders: column"
                        + " \"at\" text default lower('a')\n    too much: table orders: column \"at\" text default"
                        + " upper('a')");
        assertThat(differences(
                        Engine.SQLITE,
                        add.formatted("1", "x"),
                        "ALTER TABLE orders DROP COLUMN at;",
                        ORDERS + add.formatted("1", "y")))
                .containsExactly(
                        "the migration does not lead to what is declared:\n    missing: table orders: at text"
                                + " default(1) check(at <> 'y')\n    too much: table orders: at text default(1) check(at <> 'x')");
    }

    @Test
    void theOrderOfATriggersStatementsCounts() {
        String trigger = "CREATE TRIGGER g AFTER INSERT ON orders BEGIN SELECT 1; %s %s END;";
        assertThat(differences(
                        Engine.SQLITE,
                        trigger.formatted("SELECT 2;", "SELECT 3;"),
                        "DROP TRIGGER g;",
                        ORDERS + trigger.formatted("SELECT 3;", "SELECT 2;")))
                .singleElement()
                .asString()
                .contains("in another place: trigger g: select ");
    }

    @Test
    void theOrderOfLabelsCounts() {
        assertThat(differences(
                        Engine.POSTGRES,
                        "CREATE TYPE mood AS ENUM ('sad', 'ok');",
                        "DROP TYPE mood;",
                        ORDERS + "CREATE TYPE mood AS ENUM ('ok', 'sad');"))
                .singleElement()
                .asString()
                .contains("in another place: type public.mood: label ");
    }

    @ParameterizedTest
    @EnumSource
    void whatTheEngineRefusesIsSaidInItsWords(Engine engine) {
        assertThat(differences(engine, "DROP TABLE gone;", BACK, ORDERS))
                .singleElement()
                .asString()
                .startsWith("the migration fails: ")
                .contains("gone")
                .doesNotContain("\n");
        assertThat(differences(engine, RENAME, "DROP TABLE gone;", ORDERS))
                .singleElement()
                .asString()
                .startsWith("the undo fails: ");
    }

    @ParameterizedTest
    @EnumSource
    void severalScriptsRunInTheirOrder(Engine engine) {
        assertThat(new FreezeProof(
                                open(engine),
                                files(ORDERS, "CREATE TABLE parts (id integer PRIMARY KEY);"),
                                files(RENAME, "ALTER TABLE orders RENAME TO requests;"),
                                files("ALTER TABLE requests RENAME TO orders;", BACK))
                        .differences(Optional.empty()))
                .isEmpty();
    }
}
