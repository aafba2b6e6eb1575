package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes that no migration carries yet: the goal names each, fails, and writes nothing. */
class UncarriedChangeTest {
    private static final String CONFIGURATION = "<outputs>MIGRATIONS,DDL</outputs>";
    private static final String LABELS = "OPEN, DONE";
    private static final String RANK = "Column<Integer> rank = integer(\"rank\")";
    private static final String PREDICATE = "rank.gt(0)";
    private static final String REMEDY =
            " This version of Plinth cannot generate this change. Take it back, or write the migration by hand."
                    + " For the latter, run plinth:revision -Dplinth.empty=true, edit the draft and its undo, and run"
                    + " plinth:revision. [change-not-generated]";
    private static final String WAITING = "Tasks.state (tasks.state) on sqlite: what its type allows changed." + REMEDY;
    private static final String NULLABLE = "Tasks.rank (tasks.rank) on sqlite: it became nullable." + REMEDY;

    @TempDir
    Path folder;

    private UserProject project;

    @BeforeEach
    void generate() {
        project = UserProject.todo(folder);
        declare(LABELS, RANK, PREDICATE);
        project.freeze().succeeded();
        project.run(CONFIGURATION).succeeded();
    }

    private void declare(String labels, String rank, String predicate) {
        String fields = "public final %s; public final Column<State> state = enumeration(\"state\", State.class);";
        String index = "index(\"tasks_by_rank\").on(rank).where(%s);";
        project.source("State", "package com.example; public enum State { %s }".formatted(labels))
                .table("Tasks", "tasks", fields.formatted(rank), index.formatted(predicate));
    }

    @Test
    void aType() {
        declare(LABELS, "Column<Long> rank = bigint(\"rank\")", "rank.gt(0L)");

        assertThat(refused())
                .contains("Tasks.rank (tasks.rank) on postgresql: its type changed from integer to bigint." + REMEDY);
    }

    @Test
    void anIndexHoldsNoRowsAndIsCreatedAgain() {
        declare(LABELS, RANK, "rank.gt(1)");

        project.run(CONFIGURATION).succeeded();

        assertThat(project.read("migrations/todo/sqlite/draft/V0002__draft.sql"))
                .contains("DROP INDEX tasks_by_rank;", "CREATE INDEX tasks_by_rank ON tasks (rank) WHERE rank > 1;");
    }

    @Test
    void aLabel() {
        declare("OPEN, DONE, WAITING", RANK, PREDICATE);

        assertThat(refused())
                .contains(WAITING)
                .anySatisfy(
                        line -> assertThat(line)
                                .startsWith(
                                        "enum State on postgresql: its labels changed from OPEN, DONE to OPEN, DONE, WAITING."));
    }

    @Test
    void severalAtOnceAndOneThatWouldBeCarried() {
        declare("OPEN, DONE, WAITING", RANK + ".nullable()", "rank.gt(1)");
        project.database("Todo", "todo", "Tasks.TASKS, Notes.NOTES").table("Notes", "notes", "", "");

        assertThat(refused()).contains(NULLABLE, WAITING).noneMatch(line -> line.contains("notes"));
    }

    @Test
    void aDatabaseBesideOneThatWouldBeCarried() {
        declare(LABELS, RANK + ".nullable()", PREDICATE);
        project.database("Archive", "archive", "Notes.NOTES").table("Notes", "notes", "", "");

        assertThat(refused()).contains(NULLABLE).noneMatch(line -> line.contains("archive"));
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
