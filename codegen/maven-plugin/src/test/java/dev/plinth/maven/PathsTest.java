package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.Charset;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders whose names are not plain. */
class PathsTest {
    @TempDir
    Path folder;

    @Test
    void spacesAndSigns() {
        generatesIn(folder.resolve("a project #1 + 50% (new)"));
    }

    @Test
    void lettersBeyondAscii() {
        assumeTrue(
                Charset.forName(System.getProperty("sun.jnu.encoding"))
                        .newEncoder()
                        .canEncode("Übungen für 日本"),
                "this machine's file names are ASCII");
        generatesIn(folder.resolve("Übungen für 日本"));
    }

    private static void generatesIn(Path strange) {
        var project = UserProject.todo(strange);
        var dependency = new UserProject(strange.resolve("a dependency"))
                .source(
                        "Labels",
                        "package com.example; public final class Labels { public static final String A = \"a\"; }");
        dependency.run();
        project.dependency(dependency.path("target/schema-classes")).table("Tasks", "tasks", "", "describe(Labels.A);");

        assertThat(project.run().succeeded().lines()).hasSize(5);
        assertThat(project.run().succeeded().lines()).containsExactly("Nothing has changed: todo.");
        project.freeze(java.util.Map.of("plinth.prove", "true")).succeeded();
        project.append("migrations/todo/sqlite/versions/V0001__create_todo.sql", "\n");
        assertThat(project.run().errors().get(0))
                .startsWith("migrations/todo/sqlite/versions/V0001__create_todo.sql: was edited");
    }
}
