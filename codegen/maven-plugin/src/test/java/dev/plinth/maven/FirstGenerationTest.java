package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.maven.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first run of the goal in a project, and the second. */
class FirstGenerationTest {
    @TempDir
    Path folder;

    private UserProject project;

    @BeforeEach
    void declare() {
        project = UserProject.todo(folder);
    }

    @Test
    void writesMigrationsDdlAndClasses() {
        Run run = project.run().succeeded();

        assertThat(run.lines())
                .containsExactly(
                        "todo: wrote 6 of 6 jOOQ classes in target/generated-sources/plinth",
                        "todo on postgresql: wrote the draft migrations/todo/postgresql/draft/V0001__draft.sql",
                        "todo on sqlite: wrote the draft migrations/todo/sqlite/draft/V0001__draft.sql",
                        "Wrote ddl/todo/postgresql.sql",
                        "Wrote ddl/todo/sqlite.sql");
        assertThat(project.tree())
                .containsOnlyKeys(
                        "ddl/todo/postgresql.sql",
                        "ddl/todo/sqlite.sql",
                        "migrations/todo/.gitattributes",
                        "migrations/todo/postgresql/draft/U0001__draft.sql",
                        "migrations/todo/postgresql/draft/V0001__draft.sql",
                        "migrations/todo/sqlite/draft/U0001__draft.sql",
                        "migrations/todo/sqlite/draft/V0001__draft.sql",
                        "src/main/schema/java/com/example/Tasks.java",
                        "src/main/schema/java/com/example/Todo.java",
                        "target/generated-sources/plinth/com/example/jooq/todo/DefaultCatalog.java",
                        "target/generated-sources/plinth/com/example/jooq/todo/DefaultSchema.java",
                        "target/generated-sources/plinth/com/example/jooq/todo/Keys.java",
                        "target/generated-sources/plinth/com/example/jooq/todo/Tables.java",
                        "target/generated-sources/plinth/com/example/jooq/todo/tables/Tasks.java",
                        "target/generated-sources/plinth/com/example/jooq/todo/tables/records/TasksRecord.java",
                        "target/plinth-ddl.txt");
    }

    @Test
    void isPartOfTheBuild() {
        Run run = project.run().succeeded();

        assertThat(run.project().getCompileSourceRoots())
                .containsExactly(project.path("target/generated-sources/plinth").toString());
        assertThat(run.project().getResources())
                .extracting(Resource::getDirectory)
                .containsOnly(project.path("migrations").toString());
        assertThat(run.project().getResources())
                .extracting(Resource::getTargetPath)
                .containsExactly(
                        "db/migration",
                        "db/migration",
                        "db/squashed",
                        "db/squashed",
                        "db/undo",
                        "db/undo",
                        "db/draft",
                        "db/undo");
        assertThat(run.project().getResources())
                .extracting(Resource::getIncludes)
                .containsExactly(
                        java.util.List.of("*/*/versions/V*.sql", "*/*/versions/V*.sql.conf"),
                        java.util.List.of("*/*/versions/B*.sql", "*/*/versions/B*.sql.conf"),
                        java.util.List.of("*/*/squashed/V*.sql", "*/*/squashed/V*.sql.conf"),
                        java.util.List.of("*/*/squashed/B*.sql", "*/*/squashed/B*.sql.conf"),
                        java.util.List.of("*/*/squashed/U*.sql", "*/*/squashed/U*.sql.conf"),
                        java.util.List.of("*/*/undo/U*.sql", "*/*/undo/U*.sql.conf"),
                        java.util.List.of("*/*/draft/V*.sql", "*/*/draft/V*.sql.conf"),
                        java.util.List.of("*/*/draft/U*.sql", "*/*/draft/U*.sql.conf"));
    }

    @Test
    void writesNothingTwice() {
        project.run().succeeded();
        project.age();

        Run second = project.run().succeeded();

        assertThat(second.lines()).containsExactly("Nothing has changed: todo.");
        assertThat(project.tree().keySet()).allMatch(project::isOld);
        assertThat(second.project().getCompileSourceRoots()).hasSize(1);
    }

    @Test
    void namesEveryDatabaseThatHasNotChanged() {
        project.database("Archive", "archive", "Tasks.TASKS").run().succeeded();

        assertThat(project.run().lines()).containsExactly("Nothing has changed: archive, todo.");
    }

    @Test
    void writesAgainWhatWasRemoved() {
        project.run().succeeded();
        project.age();
        project.delete("ddl/todo/sqlite.sql").delete("target/generated-sources/plinth/com/example/jooq/todo/Keys.java");

        assertThat(project.run().lines())
                .containsExactly(
                        "todo: wrote 1 of 6 jOOQ classes in target/generated-sources/plinth",
                        "Wrote ddl/todo/sqlite.sql");
        assertThat(project.isOld("ddl/todo/postgresql.sql")).isTrue();
    }
}
