package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Declarations in the sources of the project: what is wrong with them, and what is fine. */
class DeclarationTest {
    private static final String DDL = "<outputs>DDL</outputs>";

    @TempDir
    Path folder;

    @Test
    void namesAllMistakesOfAllDatabases() {
        var project = UserProject.todo(folder)
                .table("Tasks", "tasks", "", "index(\"nothing\"); text(\"title\");")
                .database("Archive", "the archive", "Tasks.TASKS");

        List<String> errors = project.run(DDL).errors();

        assertThat(errors)
                .contains(
                        "Tasks, index nothing: It has no columns. Name them with on(…). [no-columns]",
                        "Tasks (tasks.title): The table has another column of this name. Rename one of them. [column-twice]")
                .anySatisfy(error -> assertThat(error).startsWith("Archive: The name \"the archive\" of the database"));
        assertThat(project.tree()).doesNotContainKey("ddl/todo/sqlite.sql");
    }

    @Test
    void namesTheFieldAndTheRemedy() {
        var project = UserProject.todo(folder)
                .table(
                        "Tasks",
                        "tasks",
                        "public final Column<Long> parent = bigint(\"parent\").references(() -> Other.OTHER.id);",
                        "")
                .table("Other", "other", "", "");

        assertThat(project.run(DDL).errors())
                .satisfiesExactly(line -> assertThat(line)
                        .startsWith("Tasks.parent (tasks.parent): It references ")
                        .endsWith("Add the table to tables(…) of Todo. [unknown-table]"));
    }

    @Test
    void doesNotCompile() {
        var project = UserProject.todo(folder)
                .table("Tasks", "tasks", "public final Column<Integer> rank = bigint(\"rank\");", "describe(1);");

        assertThat(project.run(DDL).errors())
                .containsExactly(
                        "src/main/schema/java: The declarations do not compile. Correct them:",
                        "src/main/schema/java/com/example/Tasks.java:[11,47] incompatible types:"
                                + " dev.plinth.schema.IntegerDecl<java.lang.Long> cannot be converted to"
                                + " dev.plinth.schema.Column<java.lang.Integer>",
                        "src/main/schema/java/com/example/Tasks.java:[15,18] incompatible types:"
                                + " int cannot be converted to java.lang.String [declaration-not-compiled]");
    }

    @Test
    void failsWhileItIsMade() {
        var project = UserProject.todo(folder).table("Tasks", "tasks", "", "describe(title.getName().substring(9));");

        assertThat(project.run(DDL).errors())
                .containsExactly("com.example.Todo: It throws an exception while it is created:"
                        + " java.lang.StringIndexOutOfBoundsException: begin 9, end 5, length 5,"
                        + " at com.example.Tasks.<init>(Tasks.java:15). Correct the declaration. [declaration-fails]");
    }

    @Test
    void mayBePackagePrivateButForTheDatabase() {
        var project = new UserProject(folder)
                .database("Todo", "todo", "Tasks.TASKS")
                .source("Times", """
                        package com.example;

                        import dev.plinth.schema.Column;
                        import dev.plinth.schema.Table;
                        import java.time.OffsetDateTime;

                        record Times(Column<OffsetDateTime> from, Column<OffsetDateTime> to) {
                            static Times on(Table table) {
                                return new Times(table.timestamptz("from"), table.timestamptz("to").nullable());
                            }
                        }
                        """)
                .source("Tasks", """
                        package com.example;

                        import dev.plinth.schema.Column;
                        import dev.plinth.schema.Table;

                        final class Tasks extends Table {
                            static final Tasks TASKS = new Tasks();

                            final Column<Long> id = bigint("id").identity().primaryKey();
                            private final Column<State> state = enumeration("state", State.class).nullable();
                            final Times times = Times.on(this);

                            private Tasks() {
                                super("tasks");
                                check("times_in_order", times.from().le(times.to()));
                            }

                            private enum State { OPEN, DONE }
                        }
                        """);

        project.run().succeeded();

        assertThat(project.read("ddl/todo/sqlite.sql")).contains("\"from\"", "\"to\"", "'DONE'", "times_in_order");
    }

    @Test
    void isReadInTheEncodingOfTheProject() {
        var project = UserProject.todo(folder);
        String source = project.read("src/main/schema/java/com/example/Tasks.java");
        project.source(
                "Tasks",
                source.replace("super(\"tasks\");", "super(\"tasks\"); describe(\"Größe\");"),
                StandardCharsets.ISO_8859_1);

        project.run("", Map.of("project.build.sourceEncoding", "ISO-8859-1")).succeeded();

        assertThat(project.read("ddl/todo/postgresql.sql")).contains("Größe");
    }

    @Test
    void mayUseTheJavaThatRunsMaven() {
        UserProject.todo(folder)
                .table(
                        "Tasks",
                        "tasks",
                        "",
                        "switch (title.getName()) { case \"title\" -> describe(\"a\"); default -> {} }")
                .run(DDL)
                .succeeded();
    }

    @Test
    void leavesNoClassOfARemovedSource() {
        var project = UserProject.todo(folder).database("Archive", "archive", "Tasks.TASKS");
        project.run(DDL).succeeded();
        project.delete("src/main/schema/java/com/example/Archive.java");

        assertThat(project.run(DDL).succeeded().lines()).containsExactly("Nothing has changed: todo.");
        assertThat(project.path("target/schema-classes/com/example/Archive.class"))
                .doesNotExist();
    }
}
