package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that make no jOOQ classes are refused before anything is written or locked. */
@Tag("slow")
class ClassNamesTest {
    private static final String CLASH = "Tasks.upper (tasks.TITLE): the name of its jOOQ field, TITLE, is also that of"
            + " Tasks.title (tasks.title). Change the newer one: rename the column, or set a naming strategy in <generator>."
            + " [jooq-member-name]";

    @TempDir
    Path folder;

    private UserProject project;
    private Map<String, String> before;

    /** PostgreSQL takes both names, and Java does not. */
    @BeforeEach
    void declare() {
        project = new UserProject(folder)
                .source("Todo", """
                        package com.example;

                        public final class Todo extends dev.plinth.schema.Database {
                            public Todo() {
                                super("todo", dev.plinth.schema.Dialect.POSTGRES);
                                tables(Tasks.TASKS);
                            }
                        }
                        """)
                .table("Tasks", "tasks", "public final Column<String> upper = text(\"TITLE\");", "")
                .database("Other", "other", "Things.THINGS")
                .table("Things", "things", "", "");
        before = project.tree();
    }

    @Test
    void nothingIsWrittenForAnyDatabase() {
        assertThat(project.run().errors()).containsExactly(CLASH);
        assertThat(project.tree()).isEqualTo(before);
    }

    @Test
    void nothingIsFrozen() {
        assertThat(project.freeze().errors()).containsExactly(CLASH);
        assertThat(project.tree()).isEqualTo(before);
    }

    @Test
    void withoutClassesTheNamesDoNotMatter() {
        project.freeze(Map.of("plinth.outputs", "MIGRATIONS,DDL")).succeeded();
        assertThat(project.tree()).containsKey("migrations/todo/postgresql/schema.lock.json");
    }

    @Test
    void anotherDatabaseCanBeFrozen() {
        project.freeze(Map.of("plinth.database", "other")).succeeded();
        assertThat(project.tree())
                .containsKey("migrations/other/sqlite/schema.lock.json")
                .doesNotContainKey("migrations/todo/postgresql/schema.lock.json");
    }
}
