package dev.plinth.golden;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/dialects.md says about the moments at which the servers check foreign keys. */
class ForeignKeyMomentsTest {
    private static final class Node extends Table {
        final Column<Long> id = bigint("id").primaryKey();

        Node(String name, ReferentialAction onDelete) {
            super(name);
            bigint("parent").nullable().references(() -> id).onDelete(onDelete);
        }
    }

    private static final class Child extends Table {
        final Column<Long> node;

        Child(Node parent) {
            super("child");
            node = bigint("node").references(() -> parent.id);
            trigger("make_parent").after(INSERT).run(row -> parent.insert().set(parent.id, row.get(node)));
        }
    }

    private static final class Trees extends Database {
        Trees() {
            super("golden", POSTGRES, SQLITE);
            var loose = new Node("loose", ReferentialAction.NO_ACTION);
            tables(new Node("strict", ReferentialAction.RESTRICT), loose, new Child(loose));
        }
    }

    @TempDir
    private Path folder;

    private LiveDatabase open(Engines engine) {
        LiveDatabase live = engine.open();
        live.migrate(engine.generate(Declarations.load(new Trees()), folder), 1);
        for (String table : new String[] {"strict", "loose"}) {
            live.execute("INSERT INTO " + table + " (id, parent) VALUES (1, NULL), (2, 1), (3, 2)");
        }
        return live;
    }

    @Test
    void onlySqliteRestrictsWithinAStatement() {
        for (Engines engine : Engines.values()) {
            try (LiveDatabase live = open(engine)) {
                live.execute("DELETE FROM loose");
                assertThat(live.value("SELECT count(*) FROM loose")).isEqualTo("0");
                if (engine == Engines.SQLITE) {
                    assertThatThrownBy(() -> live.execute("DELETE FROM strict")).hasMessageContaining("FOREIGN KEY");
                } else {
                    live.execute("DELETE FROM strict");
                }
            }
        }
    }

    @Test
    void onlyPostgresChecksBeforeTheTriggerHasMadeTheParent() {
        for (Engines engine : Engines.values()) {
            try (LiveDatabase live = open(engine)) {
                if (engine == Engines.SQLITE) {
                    live.execute("INSERT INTO child (node) VALUES (9)");
                } else {
                    assertThatThrownBy(() -> live.execute("INSERT INTO child (node) VALUES (9)"))
                            .hasMessageContaining("foreign key");
                }
            }
        }
    }
}
