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
    private static final String REFUSED = "todo on %s: ";
    private static final String REMEDY =
            ". Plinth cannot plan this change: write the migration by hand. Run plinth:revision -Dplinth.empty=true,"
                    + " edit the draft and its undo, and run plinth:revision. [change-not-planned]";

    private static final String WAITING =
            "column tasks.state: checks was «tasks_state_check» «\"state\" IN ('OPEN', 'DONE')»,"
                    + " is «tasks_state_check» «\"state\" IN ('OPEN', 'DONE', 'WAITING')»";
    private static final String OTHER_PREDICATE =
            "index tasks_by_rank: predicate was «\"rank\" > 0», is «\"rank\" > 1»";
    private static final String NULLABLE = "column tasks.rank: nullable was false, is true";

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
                .contains("todo on postgresql: column tasks.rank: type was «integer», is «bigint»" + REMEDY);
    }

    @Test
    void aPredicate() {
        declare(LABELS, RANK, "rank.gt(1)");

        assertThat(refused())
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo(REFUSED.formatted("postgresql") + OTHER_PREDICATE + REMEDY),
                        line -> assertThat(line).isEqualTo(REFUSED.formatted("sqlite") + OTHER_PREDICATE + REMEDY));
    }

    @Test
    void aLabel() {
        declare("OPEN, DONE, WAITING", RANK, PREDICATE);

        assertThat(refused())
                .contains("todo on sqlite: " + WAITING + REMEDY)
                .anySatisfy(line ->
                        assertThat(line).startsWith("todo on postgresql: ").contains("state", "WAITING"));
    }

    @Test
    void severalAtOnceAndOneThatWouldBeCarried() {
        declare("OPEN, DONE, WAITING", RANK + ".nullable()", "rank.gt(1)");
        project.database("Todo", "todo", "Tasks.TASKS, Notes.NOTES").table("Notes", "notes", "", "");

        assertThat(refused())
                .contains(
                        REFUSED.formatted("sqlite") + NULLABLE + REMEDY,
                        REFUSED.formatted("sqlite") + WAITING + REMEDY,
                        REFUSED.formatted("sqlite") + OTHER_PREDICATE + REMEDY)
                .noneMatch(line -> line.contains("notes"));
    }

    @Test
    void aDatabaseBesideOneThatWouldBeCarried() {
        declare(LABELS, RANK, "rank.gt(1)");
        project.database("Archive", "archive", "Notes.NOTES").table("Notes", "notes", "", "");

        assertThat(refused())
                .contains(REFUSED.formatted("sqlite") + OTHER_PREDICATE + REMEDY)
                .noneMatch(line -> line.contains("archive"));
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
