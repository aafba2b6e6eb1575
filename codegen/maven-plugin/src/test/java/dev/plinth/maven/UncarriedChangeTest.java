package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that no migration carries yet: the goal names each, fails, and writes nothing. */
class UncarriedChangeTest {
    private static final String CONFIGURATION = "<outputs>MIGRATIONS,DDL</outputs>";
    private static final String RANK = "Column<Integer> rank = integer(\"rank\")";
    private static final String TIME = "Column<java.time.OffsetDateTime> rank = timestamptz(\"rank\")";
    private static final String REQUIRED = "Column<String> must = text(\"must\")";
    private static final String WAY_OUT =
            " For the latter, run plinth:revision -Dplinth.empty=true, edit the draft and its undo, and run plinth:revision.";
    private static final String UNKNOWN =
            "Tasks.rank (tasks.rank) on postgresql: the type changed from integer to timestamp with time zone, and only you know"
                    + " what becomes of the values. Say it with castUsing(…), or write the migration by hand." + WAY_OUT
                    + " [cast-unknown]";
    private static final String MISSING =
            "Tasks.must (tasks.must) on sqlite: the new column cannot be added to a table with rows: it is required and has no"
                    + " default, so the rows that exist have no value for it. Give it a backfill(…) or a default, make it nullable(), or"
                    + " write the migration by hand." + WAY_OUT + " [column-not-addable]";

    @TempDir
    Path folder;

    private UserProject project;

    @BeforeEach
    void generate() {
        project = UserProject.todo(folder);
        declare(RANK);
        project.freeze().succeeded();
        project.run(CONFIGURATION).succeeded();
    }

    private void declare(String... fields) {
        String declared =
                Stream.of(fields).map(field -> "public final " + field + ";").collect(Collectors.joining(" "));
        project.table("Tasks", "tasks", declared, "");
    }

    @Test
    void aTypeWhoseValuesOnlyAPersonKnows() {
        declare(TIME);

        assertThat(refused()).contains(UNKNOWN);
    }

    @Test
    void severalAtOnceAndOneThatWouldBeCarried() {
        declare(TIME, REQUIRED);
        project.database("Todo", "todo", "Tasks.TASKS, Notes.NOTES").table("Notes", "notes", "", "");

        assertThat(refused()).contains(UNKNOWN, MISSING).noneMatch(line -> line.contains("notes"));
    }

    @Test
    void aDatabaseBesideOneThatWouldBeCarried() {
        declare(RANK, REQUIRED);
        project.database("Archive", "archive", "Notes.NOTES").table("Notes", "notes", "", "");

        assertThat(refused()).contains(MISSING).noneMatch(line -> line.contains("archive"));
    }

    /** Runs the goal, which must fail, say nothing besides, and leave every file as it was. */
    private List<String> refused() {
        Map<String, String> before = project.tree();
        Run run = project.run(CONFIGURATION);
        assertThat(run.errors()).isNotEmpty();
        assertThat(run.lines()).isEmpty();
        assertThat(project.tree()).isEqualTo(before);
        return run.errors();
    }
}
