package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.MigrationProof;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A declaration that has changed since its lock file: the second migration. */
class ChangeTest {
    private static final String MIGRATIONS = "<outputs>MIGRATIONS,DDL</outputs>";

    @TempDir
    Path folder;

    private UserProject project;

    @BeforeEach
    void declare() {
        project = UserProject.todo(folder);
        project.freeze().succeeded();
        project.run(MIGRATIONS).succeeded();
        project.age();
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(
                        "create_notes", (Change) project -> project.database("Todo", "todo", "Tasks.TASKS, Notes.NOTES")
                                .table("Notes", "notes", "", "")),
                Arguments.of("add_note_to_tasks", (Change) project -> project.table(
                        "Tasks",
                        "tasks",
                        "public final Column<String> note = text(\"note\").nullable().describe(\"Wie gewünscht\");",
                        "")),
                Arguments.of("create_tasks_by_title", (Change)
                        project -> project.table("Tasks", "tasks", "", "index(\"tasks_by_title\").on(title);")),
                Arguments.of("create_tasks_once", (Change) project -> project.table(
                        "Tasks",
                        "tasks",
                        "",
                        "uniqueIndex(\"tasks_once\").on(org.jooq.impl.DSL.lower(title).desc());")));
    }

    /** What a user does to the declaration. */
    interface Change {
        void to(UserProject project);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void becomesASecondMigration(String name, Change change) {
        change.to(project);

        Run run = project.run(MIGRATIONS).succeeded();

        assertThat(run.lines())
                .containsExactly(
                        "todo on postgresql: wrote the draft migrations/todo/postgresql/draft/V0002__draft.sql",
                        "todo on sqlite: wrote the draft migrations/todo/sqlite/draft/V0002__draft.sql",
                        "Wrote ddl/todo/postgresql.sql",
                        "Wrote ddl/todo/sqlite.sql");
        assertThat(project.isOld("migrations/todo/sqlite/schema.lock.json")).isTrue();
        Map<String, String> accepted =
                name.endsWith("once") ? Map.of("plinth.accept", "tasks_once: no title is there twice") : Map.of();
        Map<String, String> options = new HashMap<>(accepted);
        options.put("plinth.prove", "true");
        assertThat(project.freeze(options).succeeded().lines())
                .containsExactly(
                        "Froze migrations/todo/postgresql/versions/V0002__%s.sql".formatted(name),
                        "Froze migrations/todo/postgresql/undo/U0002__%s.sql".formatted(name),
                        "Froze migrations/todo/sqlite/versions/V0002__%s.sql".formatted(name),
                        "Froze migrations/todo/sqlite/undo/U0002__%s.sql".formatted(name));
        assertThat(project.isOld("migrations/todo/sqlite/versions/V0001__create_todo.sql"))
                .isTrue();
        assertThat(project.isOld("migrations/todo/sqlite/undo/U0001__create_todo.sql"))
                .isTrue();
        assertThat(project.isOld("migrations/todo/sqlite/schema.lock.json")).isFalse();
        assertThat(project.run(MIGRATIONS).lines()).containsExactly("Nothing has changed: todo.");
        assertThat(proof().problems()).isEmpty();
    }

    @Test
    void whatMayFailOnRowsMustBeAcceptedByName() {
        project.table("Tasks", "tasks", "", "uniqueIndex(\"tasks_once\").on(title);");
        project.run(MIGRATIONS).succeeded();

        assertThat(project.freeze().errors())
                .containsExactly(
                        "todo: Fails if rows have the same values in tasks_once. If no row is in its way, or the failure is meant,"
                                + " accept it with -Dplinth.accept=\"tasks_once: <why>\", or with accept(\"tasks_once\", \"<why>\") in the"
                                + " declaration. [risk-not-accepted]");
        project.freeze(Map.of("plinth.accept", "tasks_once: checked on the copy of last night"))
                .succeeded();
        assertThat(project.read("migrations/todo/sqlite/versions/V0002__create_tasks_once.sql"))
                .contains("-- Accepted, tasks_once: checked on the copy of last night\n");
    }

    @Test
    void whatLocksALargeTableLongMustBeAcceptedByName() {
        project.table("Tasks", "tasks", "public final Column<Integer> number = integer(\"number\").nullable();", "");
        project.freeze().succeeded();
        project.table(
                "Tasks", "tasks", "public final Column<Long> number = bigint(\"number\").nullable();", "large();");
        project.run(MIGRATIONS).succeeded();

        assertThat(project.freeze().errors())
                .containsExactly(
                        "todo: Writes all rows of tasks anew, and locks the table meanwhile, though it is to stay in use."
                                + " If its users can wait that long, accept it with -Dplinth.accept=\"tasks: <why>\", or with"
                                + " accept(\"tasks\", \"<why>\") in the declaration. [risk-not-accepted]");
        project.freeze(Map.of("plinth.accept", "tasks: at night")).succeeded();
    }

    /** Applies both migrations with stock Flyway, undoes them, applies them again. */
    private MigrationProof proof() {
        try (EmbeddedDatabase database = EmbeddedDatabase.sqlite()) {
            return MigrationProof.of(database, project.path("migrations/todo/sqlite"));
        }
    }

    @Test
    void isCalledWhatTheCommandLineSays() {
        project.table("Tasks", "tasks", "", "index(\"tasks_by_title\").on(title);");

        Run run = project.freeze(Map.of("plinth.description", "Find by title!"));

        assertThat(run.succeeded().lines().get(0)).contains("versions/V0002__find_by_title.sql");
    }

    @Test
    void warnsOfItsHazardsInOneLineForEachDraft() {
        project.database("Todo", "todo", "Notes.NOTES").table("Notes", "notes", "", "");

        Run run = project.run(MIGRATIONS).succeeded();

        assertThat(run.lines())
                .filteredOn(line -> line.startsWith("WARNING"))
                .containsExactly(
                        "WARNING todo on postgresql: the draft migrations/todo/postgresql/draft/V0002__draft.sql loses data:"
                                + " tasks. plinth:revision asks you to accept that.",
                        "WARNING todo on sqlite: the draft migrations/todo/sqlite/draft/V0002__draft.sql loses data:"
                                + " tasks. plinth:revision asks you to accept that.");
        assertThat(project.read("migrations/todo/sqlite/draft/V0002__draft.sql"))
                .contains("-- Hazard: Permanently deletes all rows of tasks.");
    }

    @Test
    void changesTheClassesToo() {
        project.run().succeeded();
        project.age();
        project.table("Tasks", "tasks", "public final Column<Integer> rank = integer(\"rank\").nullable();", "");

        assertThat(project.run().succeeded().lines().get(0))
                .isEqualTo("todo: wrote 2 of 6 jOOQ classes in target/generated-sources/plinth");
        assertThat(project.read("target/generated-sources/plinth/com/example/jooq/todo/tables/Tasks.java"))
                .contains("RANK");
    }
}
