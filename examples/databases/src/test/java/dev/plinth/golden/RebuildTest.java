package dev.plinth.golden;

import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.DELETE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stays when a table of SQLite is built again, by stock Flyway and with foreign keys on. */
class RebuildTest {
    private static final class Trees extends Database {
        Trees(boolean changed) {
            super("golden", SQLITE);
            var log = new Log();
            var tree = new Tree(log, changed);
            tables(log, tree, new Leaf(tree));
        }
    }

    private static final class Log extends Table {
        final Column<Long> gone = bigint("gone");

        Log() {
            super("log");
        }
    }

    /** A name with brackets and quotes, numbered, referencing itself and referenced. */
    private static final class Tree extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();

        Tree(Log log, boolean changed) {
            super("a (\"tree\") it's");
            if (changed) {
                text("name").nullable().unique();
            } else {
                text("name").unique();
            }
            bigint("parent").nullable().references(() -> id).onDelete(ReferentialAction.CASCADE);
            integer("rowid").defaultTo(changed ? 2 : 1);
            index("tree_by_rowid").on(id);
            trigger("tree_gone").after(DELETE).run((row, old) -> log.insert().set(log.gone, old.get(id)));
        }
    }

    private static final class Leaf extends Table {
        Leaf(Tree tree) {
            super("leaf");
            text("name");
            bigint("tree").references(() -> tree.id).onDelete(ReferentialAction.CASCADE);
            bigint("second").nullable().references(() -> tree.id).onDelete(ReferentialAction.SET_NULL);
        }
    }

    private static final String TREE = "\"a (\"\"tree\"\") it's\"";

    @TempDir
    private Path folder;

    private final LiveDatabase live = Engines.SQLITE.open();
    private Path migrations = Path.of("");

    @BeforeEach
    void fill() {
        Engines.SQLITE.generate(Declarations.load(new Trees(false)), folder);
        migrations = Engines.SQLITE.generate(Declarations.load(new Trees(true)), folder);
        live.migrate(migrations, 1);
        live.execute("INSERT INTO " + TREE
                + " (name, parent) VALUES ('root', NULL), ('branch', 1), ('twig', 2), ('last', 3)");
        live.execute("DELETE FROM " + TREE + " WHERE name = 'last'");
        live.execute("INSERT INTO leaf (name, tree, second) VALUES ('green', 3, 1), ('red', 2, NULL)");
    }

    @AfterEach
    void close() {
        live.close();
    }

    private List<String> rows() {
        return live.values(
                "SELECT name || coalesce(parent, '') || rowid FROM " + TREE
                        + " UNION ALL SELECT name || tree || coalesce(second, '') FROM leaf UNION ALL SELECT 'gone' || gone FROM log");
    }

    @Test
    void everyRowStaysAndNoActionAndNoTriggerFires() {
        List<String> before = rows();
        live.migrate(migrations);
        assertThat(rows()).isEqualTo(before).hasSize(6);
        live.undo(migrations, 2);
        assertThat(rows()).isEqualTo(before);
        assertThat(live.value("PRAGMA integrity_check")).isEqualTo("ok");
        assertThat(live.values("PRAGMA foreign_key_check")).isEmpty();
    }

    @Test
    void theCounterGoesOnAndTheKeysHold() {
        live.migrate(migrations);
        live.execute("INSERT INTO " + TREE + " (name) VALUES (NULL)");
        assertThat(live.value("SELECT max(id) FROM " + TREE)).isEqualTo("5");
        assertThat(live.values("SELECT name FROM sqlite_sequence")).containsExactly("a (\"tree\") it's");
        live.execute("DELETE FROM " + TREE + " WHERE id = 1");
        assertThat(live.values("SELECT name FROM leaf")).isEmpty();
        assertThat(live.values("SELECT gone FROM log ORDER BY gone")).containsExactly("1", "2", "3", "4");
        assertThatThrownBy(() -> live.execute("INSERT INTO leaf (name, tree) VALUES ('brown', 77)"))
                .hasMessageContaining("FOREIGN KEY");
    }

    @Test
    void whatIsNotKnownStopsItBeforeAnythingIsLost() {
        for (String unknown : List.of(
                "CREATE INDEX mine ON " + TREE + " (name)",
                "CREATE TRIGGER mine AFTER INSERT ON " + TREE + " BEGIN SELECT 1; END",
                "ALTER TABLE " + TREE + " ADD COLUMN mine TEXT")) {
            live.execute(unknown);
            List<String> before = rows();
            assertThatThrownBy(() -> live.migrate(migrations)).hasMessageContaining("mine that Plinth does not know");
            assertThat(rows()).isEqualTo(before);
            live.execute(
                    unknown.startsWith("CREATE INDEX")
                            ? "DROP INDEX mine"
                            : unknown.startsWith("CREATE TRIGGER")
                                    ? "DROP TRIGGER mine"
                                    : "ALTER TABLE " + TREE + " DROP COLUMN mine");
        }
        live.migrate(migrations);
    }
}
