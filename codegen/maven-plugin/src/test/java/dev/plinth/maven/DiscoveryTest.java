package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where databases are found: in the sources of the project, in its dependencies, by name. */
class DiscoveryTest {
    private static final String NAME = "<outputs>DDL</outputs><databases><database>%s</database></databases>";

    @TempDir
    Path folder;

    private UserProject project;

    @BeforeEach
    void emptyProject() {
        project = new UserProject(folder.resolve("user"));
    }

    /** The classes of another project, which offers its database as a service. */
    private Path dependency(String service) throws IOException {
        var other = UserProject.todo(folder.resolve("other"));
        other.run("<outputs>DDL</outputs>").succeeded();
        Path classes = other.path("target/schema-classes");
        Files.createDirectories(classes.resolve("META-INF/services"));
        Files.writeString(classes.resolve("META-INF/services/dev.plinth.schema.Database"), service + "\n");
        return classes;
    }

    @Test
    void aModuleWithoutADatabaseIsSkippedWhereAGoalOfTheCommandLineRunsInAllModules() {
        assertThat(project.run(new RevisionMojo(), "", Map.of(Goal.IN_ALL_MODULES, "true"))
                        .succeeded()
                        .lines())
                .containsExactly("No database is declared here.");
        assertThat(project.run(new RevisionMojo(), "", Map.of()).errors())
                .singleElement()
                .asString()
                .endsWith("[database-missing]");
    }

    @Test
    void nowhere() {
        assertThat(project.run().errors())
                .containsExactly(
                        "src/main/schema/java: No database is declared. Declare one there, or add a dependency that"
                                + " offers one in META-INF/services/dev.plinth.schema.Database, or name one in <databases>."
                                + " [database-missing]");
        assertThat(project.path("migrations")).doesNotExist();
    }

    @Test
    void inADependencyThatOffersIt() throws IOException {
        project.dependency(dependency("com.example.Todo")).run().succeeded();

        assertThat(project.path("migrations/todo/sqlite/draft/V0001__draft.sql"))
                .exists();
        assertThat(project.path("target/generated-sources/plinth/com/example/jooq/todo/Tables.java"))
                .exists();
    }

    @Test
    void inADependencyAndInTheSources() throws IOException {
        project.dependency(dependency("com.example.Todo"))
                .database("Archive", "archive", "Notes.NOTES")
                .table("Notes", "notes", "", "")
                .run("<outputs>DDL</outputs>")
                .succeeded();

        assertThat(project.tree()).containsKeys("ddl/archive/sqlite.sql", "ddl/todo/sqlite.sql");
    }

    @Test
    void onlyThoseThatAreNamed() throws IOException {
        project.dependency(dependency("com.example.Todo"))
                .database("Archive", "archive", "Notes.NOTES")
                .table("Notes", "notes", "", "")
                .run(NAME.formatted("com.example.Archive"))
                .succeeded();

        assertThat(project.tree()).containsKey("ddl/archive/sqlite.sql").doesNotContainKey("ddl/todo/sqlite.sql");
    }

    @Test
    void byANameThatIsWrong() {
        project.database("Todo", "todo", "Tasks.TASKS").table("Tasks", "tasks", "", "");

        assertThat(project.run(NAME.formatted("com.example.Shop")).errors())
                .containsExactly("com.example.Shop: There is no such class, neither among the schema sources nor in a"
                        + " dependency. Correct <databases>. [class-missing]");
        assertThat(project.run(NAME.formatted("com.example.Tasks")).errors())
                .containsExactly("com.example.Tasks: It is not a subclass of dev.plinth.schema.Database."
                        + " Name a database in <databases>. [database-class]");
    }

    @Test
    void asAServiceThatDoesNotExist() throws IOException {
        assertThat(project.dependency(dependency("com.example.Gone")).run().errors())
                .containsExactly("META-INF/services/dev.plinth.schema.Database: A declaration cannot be loaded:"
                        + " dev.plinth.schema.Database: Provider com.example.Gone not found. Correct that file in the"
                        + " dependency which has it. [database-service]");
    }

    @Test
    void twiceUnderOneName() throws IOException {
        project.dependency(dependency("com.example.Todo"))
                .database("Twin", "todo", "Notes.NOTES")
                .table("Notes", "notes", "", "");

        assertThat(project.run().errors())
                .containsExactly("com.example.Twin: Another database is named todo too. Rename one, or name those to"
                        + " generate in <databases>. [database-twice]");
    }

    @Test
    void inAClassThatCannotBeMade() {
        project.table("Tasks", "tasks", "", "").source("Todo", """
                        package com.example;

                        final class Todo extends dev.plinth.schema.Database {
                            Todo() {
                                super("todo", dev.plinth.schema.Dialect.SQLITE);
                                tables(Tasks.TASKS);
                            }
                        }
                        """);

        assertThat(project.run().errors())
                .containsExactly("com.example.Todo: It cannot be created. Make it public and not abstract,"
                        + " with a public constructor without parameters. [database-constructor]");
    }

    @Test
    void belowAnAbstractClass() {
        project.table("Tasks", "tasks", "", "")
                .source("Base", """
                        package com.example;

                        public abstract class Base extends dev.plinth.schema.Database {
                            protected Base(String name) {
                                super(name, dev.plinth.schema.Dialect.SQLITE);
                                tables(Tasks.TASKS);
                            }
                        }
                        """)
                .source(
                        "Todo",
                        "package com.example; public class Todo extends Base { public Todo() { super(\"todo\"); } }")
                .run("<outputs>DDL</outputs>")
                .succeeded();

        assertThat(project.tree()).containsKey("ddl/todo/sqlite.sql").doesNotContainKey("ddl/todo/postgresql.sql");
    }
}
