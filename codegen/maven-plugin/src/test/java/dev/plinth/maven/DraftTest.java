package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The draft between two migrations: in step with the declaration, or edited by hand. */
class DraftTest {
    private static final String MIGRATIONS = "<outputs>MIGRATIONS</outputs>";
    private static final String DRAFT = "migrations/todo/sqlite/draft/V0002__draft.sql";
    private static final String UNDO = "migrations/todo/sqlite/draft/U0002__draft.sql";

    @TempDir
    Path folder;

    private UserProject project;

    @BeforeEach
    void freeze() {
        project = UserProject.todo(folder);
        project.freeze().succeeded();
    }

    private Run declare(String... columns) {
        var fields = new StringBuilder();
        for (String column : columns) {
            fields.append("public final Column<String> %s = text(\"%s\").nullable();%n".formatted(column, column));
        }
        return project.table("Tasks", "tasks", fields.toString(), "").run(MIGRATIONS);
    }

    private List<String> drafts() {
        return project.tree().keySet().stream()
                .filter(path -> path.contains("/draft/"))
                .toList();
    }

    @Test
    void oneDraftFollowsTheDeclaration() {
        String lock = project.read("migrations/todo/sqlite/schema.lock.json");
        for (String column : List.of("a", "b", "c", "d", "e")) {
            declare(column).succeeded();
            assertThat(project.read(DRAFT)).contains(column);
        }
        assertThat(drafts())
                .containsExactly(
                        "migrations/todo/postgresql/draft/U0002__draft.sql",
                        "migrations/todo/postgresql/draft/V0002__draft.sql",
                        UNDO,
                        DRAFT);
        assertThat(project.read("migrations/todo/sqlite/schema.lock.json")).isEqualTo(lock);

        assertThat(declare().succeeded().lines())
                .containsExactly("todo on postgresql: removed the draft", "todo on sqlite: removed the draft");
        assertThat(drafts()).isEmpty();
    }

    @Test
    void anEditedDraftStays() {
        declare("note").succeeded();
        project.append(DRAFT, "UPDATE tasks SET note = title;\n");
        Map<String, String> edited = project.tree();

        Run run = project.run(MIGRATIONS).succeeded();

        assertThat(project.tree()).isEqualTo(edited);
        assertThat(run.lines())
                .containsExactly(
                        "WARNING todo on sqlite: " + DRAFT + " was edited by hand, so it stays as it is. Freeze it with"
                                + " plinth:revision, or delete it and its undo to have it generated.",
                        "Nothing has changed: todo.");

        project.delete(DRAFT).delete(UNDO).run(MIGRATIONS).succeeded();
        assertThat(project.read(DRAFT)).doesNotContain("UPDATE");
    }

    @Test
    void theDraftOfAnOlderNumberIsReplaced() {
        declare("note").succeeded();
        String older = project.read(DRAFT);
        project.freeze().succeeded();
        project.file(DRAFT, older);

        assertThat(declare("note", "other").succeeded().lines()).hasSize(2);

        assertThat(drafts())
                .contains("migrations/todo/sqlite/draft/V0003__draft.sql")
                .doesNotContain(DRAFT);
    }

    @Test
    void anEditedDraftOfAnOlderNumberTakesTheNext() {
        declare("note").succeeded();
        project.freeze().succeeded();
        project.file(DRAFT, "UPDATE tasks SET note = title;\n").file(UNDO, "-- nothing\n");

        project.run(MIGRATIONS).succeeded();

        assertThat(drafts())
                .containsExactly(
                        "migrations/todo/sqlite/draft/U0003__draft.sql",
                        "migrations/todo/sqlite/draft/V0003__draft.sql");
        assertThat(project.freeze(Map.of("plinth.description", "fill the note"))
                        .succeeded()
                        .lines())
                .containsExactly(
                        "Froze migrations/todo/sqlite/versions/V0003__fill_the_note.sql",
                        "Froze migrations/todo/sqlite/undo/U0003__fill_the_note.sql");
    }

    @Test
    void aReleaseRefusesAnOpenDraft() {
        declare("note").succeeded();
        assertThat(project.run(new CheckMojo(), "", Map.of()).errors())
                .contains("todo on sqlite: a draft is open. Run plinth:revision to freeze it as a migration, and commit"
                        + " the files. [draft-open]");
        assertThat(project.version("1.0").run(MIGRATIONS).errors())
                .hasSize(2)
                .allMatch(line -> line.contains("[draft-open]"));
        project.freeze().succeeded();
        project.table("Tasks", "tasks", "", "");
        assertThat(project.version("1.0").run(MIGRATIONS).errors())
                .hasSize(2)
                .allMatch(line -> line.contains("[declaration-changed]"));
    }

    @Test
    void checkNoticesADeclarationThatNobodyGenerated() {
        project.table("Tasks", "tasks", "public final Column<String> note = text(\"note\").nullable();", "");
        assertThat(project.run(new CheckMojo(), "", Map.of()).errors())
                .hasSize(2)
                .allMatch(line -> line.endsWith("[declaration-changed]"));
        project.table("Tasks", "tasks", "", "");
        assertThat(project.run(new CheckMojo(), "", Map.of()).succeeded().lines())
                .containsExactly("Everything is frozen.");
    }

    @Test
    void theScriptsOfAnotherBranchAreNotPackaged() {
        declare("note").succeeded();
        for (String path : List.of(
                "db/migration/todo/sqlite/versions/V0001__create_todo.sql",
                "db/migration/todo/sqlite/versions/V0002__of_another_branch.sql",
                "db/migration/todo/sqlite/versions/V0002__of_another_branch.sql.conf",
                "db/migration/todo/V1__own.sql",
                "db/draft/todo/sqlite/draft/V0002__draft.sql",
                "db/draft/todo/sqlite/draft/V0007__draft.sql",
                "db/undo/todo/sqlite/draft/U0007__draft.sql",
                "db/undo/todo/sqlite/undo/U0002__of_another_branch.sql")) {
            project.file("target/classes/" + path, "");
        }

        assertThat(project.run(MIGRATIONS).succeeded().lines())
                .filteredOn(line -> line.startsWith("Deleted "))
                .hasSize(5);

        assertThat(project.tree().keySet())
                .filteredOn(path -> path.startsWith("target/classes/"))
                .containsExactly(
                        "target/classes/db/draft/todo/sqlite/draft/V0002__draft.sql",
                        "target/classes/db/migration/todo/V1__own.sql",
                        "target/classes/db/migration/todo/sqlite/versions/V0001__create_todo.sql");
    }

    @Test
    void severalAtOnceDoNotDisturbEachOther() {
        project.table("Tasks", "tasks", "public final Column<String> note = text(\"note\").nullable();", "");
        List<CompletableFuture<Run>> runs = IntStream.range(0, 4)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> project.run()))
                .toList();

        runs.forEach(run -> run.join().succeeded());

        assertThat(drafts()).hasSize(4);
        assertThat(project.run().succeeded().lines()).containsExactly("Nothing has changed: todo.");
    }

    @Test
    void aTreeThatMayNotBeWrittenIsFineWhereNothingChanges() throws IOException {
        declare("note").succeeded();
        project.age();
        Map<String, String> before = project.tree();
        try (var paths = Files.walk(project.path("migrations"))) {
            paths.forEach(path -> path.toFile().setWritable(false));
        }

        assertThat(project.run(MIGRATIONS).succeeded().lines()).containsExactly("Nothing has changed: todo.");

        assertThat(project.tree()).isEqualTo(before);
        assertThat(project.isOld(DRAFT)).isTrue();
        try (var paths = Files.walk(project.path("migrations"))) {
            paths.forEach(path -> path.toFile().setWritable(true));
        }
    }

    /** A build that planned would find that the file is not what it plans. */
    @Test
    void aBuildWithoutAChangePlansNothing() throws IOException {
        project.run("<outputs>DDL</outputs>").succeeded();
        Path ddl = project.path("ddl/todo/sqlite.sql");
        Path known = project.path("target/plinth-ddl.txt");
        String planned = Files.readString(ddl);
        String other = planned + "-- known, but not planned\n";
        Files.writeString(ddl, other);
        Files.writeString(known, Files.readString(known).replace(Checksum.of(planned), Checksum.of(other)));

        assertThat(project.run("<outputs>DDL</outputs>").succeeded().lines())
                .containsExactly("Nothing has changed: todo.");
        assertThat(ddl).hasContent(other);

        Files.delete(known);
        assertThat(project.run("<outputs>DDL</outputs>").succeeded().lines())
                .containsExactly("Wrote ddl/todo/sqlite.sql");
        assertThat(ddl).hasContent(planned);
    }
}
