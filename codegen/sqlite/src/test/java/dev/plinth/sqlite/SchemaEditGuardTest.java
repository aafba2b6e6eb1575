package dev.plinth.sqlite;

import static dev.plinth.sqlite.Grove.TREE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.plan.PlanInput;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** Edits of the stored text of a table: what stops them, and what they leave as it is. */
class SchemaEditGuardTest extends SchemaEdits {
    private enum Two {
        A,
        B
    }

    private void fails(List<String> statements, String message) throws SQLException {
        List<String> before = all(connection);
        assertThatThrownBy(() -> migrate(connection, statements)).hasMessageContaining(message);
        assertThat(all(connection)).isEqualTo(before);
        assertThat(rows(connection, "PRAGMA integrity_check")).containsExactly("ok");
        assertThat(rows(connection, "PRAGMA foreign_keys")).containsExactly("1");
    }

    @Test
    void aTextThatIsNotAsExpectedStopsItBeforeAnythingChanges() throws SQLException {
        Consumer<Grove.Tree> before =
                t -> t.check("c", t.enumText("name", Two.class, "e").ne(Two.A));
        PlanInput input = input(
                before, t -> t.check("c", t.enumText("name", Two.class, "e").ne(Two.B)));
        String creation = Live.creation(input.before()).stream()
                .filter(sql -> sql.contains("CREATE TABLE " + TREE))
                .findFirst()
                .orElseThrow();
        for (String[] other : new String[][] {
            {"<> 'A'", "<> 'a'"},
            {"<> 'A'", "<> 'A' OR 1"},
            {"IN ('A', 'B')", "IN ('A', 'B', 'Z')"},
            {"ON DELETE CASCADE", ""},
            {"ON DELETE CASCADE", "ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED"},
            {"parent INTEGER", "parent INTEGER, more TEXT"},
            {"parent INTEGER", "parent INTEGER /* mine */"},
            {"parent INTEGER", "parent INTEGER CHECK (parent > 0)"},
            {"parent INTEGER", "parent INTEGER UNIQUE"},
            {"name TEXT", "name TEXT COLLATE NOCASE"},
            {"STRICT", ""},
            {"AUTOINCREMENT", ""},
        }) {
            assertThat(creation).contains(other[0]);
            try (Connection live = open()) {
                run(
                        live,
                        Live.creation(input.before()).stream()
                                .map(sql -> sql.equals(creation) ? creation.replace(other[0], other[1]) : sql)
                                .toList());
                List<String> schema = rows(live, "SELECT name, sql FROM sqlite_schema");
                assertThatThrownBy(() -> migrate(live, edit(input)))
                        .as(other[1])
                        .hasMessageContaining(
                                "the text of table a (\"tree\") it''s is not as Plinth wrote it, so write this migration by hand");
                assertThat(rows(live, "SELECT name, sql FROM sqlite_schema")).isEqualTo(schema);
                assertThat(rows(live, "PRAGMA writable_schema")).containsExactly("0");
            }
        }
    }

    @Test
    void aTableThatIsNotThereStopsIt() throws SQLException {
        PlanInput input = input(t -> t.text("name"), t -> t.text("name").nullable());
        assertThatThrownBy(() -> migrate(connection, edit(input))).hasMessageContaining("no text");
    }

    @Test
    void aScriptThatRunsTwiceStops() throws SQLException {
        PlanInput input = input(t -> t.text("name"), t -> t.text("name").nullable());
        run(connection, Live.creation(input.before()));
        migrate(connection, edit(input));
        fails(edit(input), "is not as Plinth wrote it");
    }

    @Test
    void whatIsNotInTheTextIsLeftAlone() throws SQLException {
        PlanInput input = input(t -> t.text("name"), t -> t.text("name").nullable());
        run(connection, Live.creation(input.before()));
        run(
                connection,
                List.of(
                        "CREATE INDEX mine ON " + TREE + " (name)",
                        "CREATE TRIGGER mine_too AFTER INSERT ON " + TREE + " BEGIN SELECT 1; END"));
        migrate(connection, edit(input));
        assertThat(rows(connection, "SELECT name FROM sqlite_schema WHERE name LIKE 'mine%'"))
                .containsExactly("mine", "mine_too");
    }

    @Test
    void rowsThatViolateStopItAndAreNamed() throws SQLException {
        Map<Consumer<Grove.Tree>, String> changes = Map.of(
                t -> t.check("c", t.text("name").nullable().eq("good")),
                "row of a (\"tree\") it''s 2 does not meet c",
                t -> t.text("name"),
                "row of a (\"tree\") it''s 3 has no value for name",
                t -> t.varchar("name", 3).nullable(),
                "row of a (\"tree\") it''s 1 does not meet");
        Consumer<Grove.Tree> before = t -> t.text("name").nullable();
        run(connection, Live.creation(input(before, t -> {}).before()));
        run(connection, List.of("INSERT INTO " + TREE + " (name) VALUES ('good'), ('bad'), (NULL)"));
        for (Map.Entry<Consumer<Grove.Tree>, String> change : changes.entrySet()) {
            fails(edit(input(before, change.getKey())), change.getValue());
        }
        run(connection, List.of("INSERT INTO " + TREE + " (name) VALUES ('long')"));
    }

    @Test
    void aReferenceThatIsMissingStopsItThoughForeignKeysAreOff() throws SQLException {
        PlanInput input = input(t -> t.bigint("n"), t -> t.bigint("n").references(() -> t.id));
        run(connection, Live.creation(input.before()));
        run(connection, List.of("INSERT INTO " + TREE + " (n) VALUES (77)"));
        fails(edit(input), "row of a (\"tree\") it''s 1 references a row of a (\"tree\") it''s that is not there");
        run(connection, List.of("PRAGMA foreign_keys = OFF"));
        assertThatThrownBy(() -> migrate(connection, edit(input))).hasMessageContaining("that is not there");
        run(connection, List.of("UPDATE " + TREE + " SET n = 1"));
        migrate(connection, edit(input));
        assertThat(rows(connection, "PRAGMA foreign_key_check")).isEmpty();
    }

    /** Not only in the file: SQLite reads the schema again. */
    @Test
    void afterAFailureTheOldRulesHold() throws SQLException {
        PlanInput input = input(t -> t.bigint("n").nullable(), t -> {
            t.bigint("n").nullable().references(() -> t.id);
            t.check("c", DSL.condition("rowid < 100"));
        });
        run(connection, Live.creation(input.before()));
        run(connection, List.of("INSERT INTO " + TREE + " (n) VALUES (77)"));
        fails(edit(input), "that is not there");
        run(connection, List.of("INSERT INTO " + TREE + " (n, rowid) VALUES (77, 200)"));
    }

    @Test
    void otherConnectionsSeeIt(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws SQLException {
        PlanInput input = input(t -> t.text("name"), t -> t.text("name").nullable());
        String url = "jdbc:sqlite:" + folder.resolve("grove.db");
        try (Connection one = DriverManager.getConnection(url);
                Connection other = DriverManager.getConnection(url)) {
            run(one, Live.creation(input.before()));
            assertThatThrownBy(() -> run(other, List.of("INSERT INTO " + TREE + " (name) VALUES (NULL)")))
                    .hasMessageContaining("NOT NULL");
            migrate(one, edit(input));
            run(other, List.of("INSERT INTO " + TREE + " (name) VALUES (NULL)"));
        }
    }
}
