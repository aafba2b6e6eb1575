package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.model.Catalog;
import dev.plinth.model.Wording;
import dev.plinth.write.Lock;
import dev.plinth.write.Migration;
import dev.plinth.write.MigrationFolder;
import dev.plinth.write.OutputFile;
import dev.plinth.write.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    private static final String LOCK = "migrations/todo/sqlite/schema.lock.json";
    private static final String NOTE = "public final Column<String> note = text(\"note\").nullable();";
    private static final String REMARK = "public final Column<String> remark = text(\"remark\").nullable()%s;";

    @TempDir
    private Path folder;

    private UserProject project;

    @BeforeEach
    void project() {
        project = new UserProject(folder);
    }

    private Run verify(Map<String, String> properties) {
        return project.run(new VerifyMojo(), "", properties);
    }

    private Run verify() {
        return verify(Map.of());
    }

    /** Freezes a script of a person on SQLite, where a note was added. */
    private void freezeByHand(String script, String undo, String... accept) {
        project.tasksOnSqlite("", "").freeze().succeeded();
        project.tasksOnSqlite(NOTE, "").run("<outputs>MIGRATIONS</outputs>").succeeded();
        project.append("migrations/todo/sqlite/draft/V0002__draft.sql", script);
        project.append("migrations/todo/sqlite/draft/U0002__draft.sql", undo);
        project.freeze(accept.length == 0 ? Map.of() : Map.of("plinth.accept", accept[0]))
                .succeeded();
    }

    @Test
    void provesEveryMigrationWithRowsAndWritesReceipts() {
        project = UserProject.todo(folder);
        project.freeze().succeeded();
        project.table("Tasks", "tasks", NOTE, "").freeze().succeeded();
        project.table("Tasks", "tasks", REMARK.formatted(".renamedFrom(\"note\")"), "")
                .freeze()
                .succeeded();
        project.table("Tasks", "tasks", "", "")
                .freeze(Map.of("plinth.accept", "tasks.remark: never used"))
                .succeeded();

        assertThat(verify().succeeded().lines())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line).startsWith("todo on postgresql: proved 4 migrations on PostgreSQL "),
                        line -> assertThat(line).startsWith("todo on sqlite: proved 4 migrations on SQLite 3."),
                        line -> assertThat(line)
                                .isEqualTo("Wrote receipts into migrations/todo/postgresql/schema.lock.json"),
                        line -> assertThat(line).isEqualTo("Wrote receipts into " + LOCK));

        assertThat(project.read(LOCK))
                .containsPattern(
                        "\"receipts\":\\[\\{\"engine\":\"SQLite\",\"version\":\"3[.0-9]+\",\"proved\":\\[\"catalog\",\"undo\",\"again\"\\]}\\]")
                .containsPattern("\"proved\":\\[\"catalog\",\"undo\",\"again\",\"rows\"\\]");
        Map<String, String> before = project.tree();
        assertThat(verify().succeeded().lines()).hasSize(2);
        assertThat(project.tree()).isEqualTo(before);
        assertThat(project.run("<outputs>MIGRATIONS</outputs>").succeeded().lines())
                .containsExactly("Nothing has changed: todo.");
        project.table("Tasks", "tasks", NOTE, "").freeze().succeeded();
        assertThat(project.read(LOCK)).contains("\"proved\":[\"catalog\",\"undo\",\"again\",\"rows\"]");
    }

    @Test
    void writesNoReceiptsIfNotAsked() {
        project.tasksOnSqlite("", "").freeze().succeeded();
        Map<String, String> before = project.tree();
        assertThat(verify(Map.of("plinth.receipts", "false")).succeeded().lines())
                .hasSize(1);
        assertThat(project.tree()).isEqualTo(before);
    }

    @Test
    void rowsThatAreReplacedAreSeen() {
        freezeByHand("REPLACE INTO tasks (id, title) SELECT id, 'lost' FROM tasks;\n", "");

        assertThat(verify().errors())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("migrations/todo/sqlite/versions/V0002__add_note_to_tasks.sql: after the migration,"
                                + " table tasks: 3 of 3 rows are gone, or have other values.")
                        .endsWith("[migration-unproved]"));
        assertThat(project.read(LOCK))
                .contains("\"proved\":[\"catalog\",\"undo\",\"again\"]")
                .doesNotContain("rows\"]");
    }

    @Test
    void anUndoThatFailsOnRowsIsSeen() {
        freezeByHand("", "INSERT INTO tasks (id, title) VALUES (1, 'x'); DELETE FROM tasks WHERE id = 1;\n");

        assertThat(verify().errors().get(0)).contains("the undo fails:", "UNIQUE constraint failed");
    }

    @Test
    void aStatementThatChangesRowsIsOnlySaid() {
        freezeByHand("UPDATE tasks SET title = 'x' WHERE id > 1;\n", "");

        assertThat(verify().succeeded().lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("table tasks: 2 of 3 rows are gone", "A statement of the migration itself changes"));
    }

    @Test
    void rowsThatAnAcceptedMigrationFailsOnAreLeftOut() {
        String field = "public final Column<Boolean> done = bool(\"done\")%s;";
        project.tasksOnSqlite(field.formatted(""), "").freeze().succeeded();
        project.tasksOnSqlite(field.formatted(".unique()"), "");
        Run refused = project.freeze();
        String name = refused.errors().get(0).replaceAll("(?s).*-Dplinth.accept=\"([^:]+): .*", "$1");
        project.freeze(Map.of("plinth.accept", name + ": checked")).succeeded();

        assertThat(verify().succeeded().lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("no rows were put into tasks, because the migration says that it can fail on them"));
        assertThat(project.read(LOCK)).contains("\"rows without").doesNotContain("\"rows\"");
    }

    @Test
    void whatWasFrozenIsProvedWhileADraftIsOpen() {
        project.tasksOnSqlite("", "").freeze().succeeded();
        project.tasksOnSqlite(NOTE, "").run("<outputs>MIGRATIONS</outputs>").succeeded();

        assertThat(verify().succeeded().lines())
                .anySatisfy(line -> assertThat(line).contains("What was frozen is proved, and no draft."))
                .anySatisfy(line -> assertThat(line).contains("proved 1 migration on SQLite"));
    }

    @Test
    void migrationsThatLeadElsewhereAreSeen() {
        project.tasksOnSqlite("", "").freeze().succeeded();
        var folderOfSqlite = new MigrationFolder(project.path("migrations"), "todo", "sqlite");
        Catalog catalog =
                folderOfSqlite.read(Catalog.empty(new Wording.Rendered("", ""))).catalog();
        Migration right = folderOfSqlite.found().get(0);
        String text = right.scripts().get(0).text();
        var wrong = new Migration(
                right.version(),
                right.description(),
                List.of(Script.of(text.replace("  title TEXT NOT NULL", "  tytle TEXT NOT NULL"), true)),
                right.undo());
        folderOfSqlite
                .files(wrong, Lock.empty("todo", "sqlite").with(wrong, catalog))
                .forEach(OutputFile::write);

        assertThat(verify().errors())
                .contains(
                        "migrations/todo/sqlite: the migrations do not lead to what is declared:",
                        "missing: table tasks: column \"title\" text not null")
                .anySatisfy(line -> assertThat(line).endsWith("[history-not-proved]"));
        assertThat(project.read(LOCK)).doesNotContain("receipts");
    }
}
