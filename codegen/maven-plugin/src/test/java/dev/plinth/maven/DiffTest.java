package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffTest {
    private static final String ONE = "CREATE TABLE notes (id INTEGER NOT NULL PRIMARY KEY, text TEXT) STRICT;\n";
    private static final String TWO = ONE.replace(" TEXT)", " TEXT, made INTEGER)");

    @TempDir
    private Path folder;

    private UserProject project;

    @BeforeEach
    void project() {
        project = UserProject.todo(folder).file("one.sql", ONE).file("two.sql", TWO);
    }

    private Run diff(String from, String to, Map<String, String> more) {
        var properties = new java.util.HashMap<>(more);
        properties.put("plinth.from", from);
        properties.put("plinth.to", to);
        return project.run(new DiffMojo(), "", properties);
    }

    private Run diff(String from, String to) {
        return diff(from, to, Map.of("plinth.dialect", "sqlite"));
    }

    @Test
    void printsTheMigrationAndItsUndo() {
        Map<String, String> before = project.tree();

        assertThat(diff("one.sql", "two.sql").succeeded().lines())
                .containsExactly(
                        "-- Migration",
                        "",
                        "ALTER TABLE notes ADD COLUMN made INTEGER;",
                        "",
                        "-- Undo",
                        "-- Hazard: Permanently deletes all values of notes.made.",
                        "",
                        "ALTER TABLE notes DROP COLUMN made;");
        assertThat(project.tree()).isEqualTo(before);
    }

    @Test
    void namesDeclarationsOfTheProject() {
        project.freeze().succeeded();
        assertThat(diff("migrations/todo/sqlite/schema.lock.json", "declaration:com.example.Todo")
                        .succeeded()
                        .lines())
                .containsExactly("no change");
        project.table("Tasks", "tasks", "public final Column<String> note = text(\"note\").nullable();", "");
        assertThat(diff("migrations/todo/postgresql/schema.lock.json", "declaration:todo", Map.of())
                        .succeeded()
                        .lines())
                .contains("ALTER TABLE tasks ADD COLUMN note text;");
    }

    @Test
    void aProjectWithoutADeclarationComparesFiles() {
        project.delete("src/main/schema/java/com/example/Todo.java");
        assertThat(diff("one.sql", "one.sql").succeeded().lines()).containsExactly("no change");
        assertThat(diff("one.sql", "declaration:todo").errors().get(0))
                .startsWith("plinth.to declaration:todo: no database of that name is declared.")
                .endsWith("[source-unknown]");
    }

    @Test
    void failsOnADifferenceOnlyIfAsked() {
        Map<String, String> properties = Map.of("plinth.dialect", "sqlite", "plinth.failOnDifference", "true");
        Run run = diff("one.sql", "two.sql", properties);
        assertThat(run.lines()).contains("ALTER TABLE notes ADD COLUMN made INTEGER;");
        assertThat(run.errors())
                .containsExactly("plinth.failOnDifference: one.sql and two.sql differ."
                        + " Apply the migration above, or change the declaration. [schemas-differ]");
        assertThat(diff("one.sql", "one.sql", properties).succeeded().lines()).containsExactly("no change");
    }

    @Test
    void writesJsonToAFile() {
        diff(
                        "one.sql",
                        "two.sql",
                        Map.of(
                                "plinth.dialect",
                                "sqlite",
                                "plinth.json",
                                "true",
                                "plinth.file",
                                folder.resolve("target/diff.json").toString()))
                .succeeded();
        assertThat(project.read("target/diff.json"))
                .startsWith("{\n  \"result\" : \"differs\",")
                .contains("\"ALTER TABLE notes ADD COLUMN made INTEGER\"", "\"transactional\" : true")
                .endsWith("}\n");
    }

    @Test
    void aMistakeIsNamed() {
        assertThat(diff("one.sql", "nowhere.sql").errors().get(0)).contains("there is no file", "[source-unknown]");
        assertThat(diff("one.sql", "jdbc:sqlite:" + folder.resolve("no.db"))
                        .errors()
                        .get(0))
                .contains("there is no file", "[source-unknown]");
        assertThat(folder.resolve("no.db")).doesNotExist();
        assertThat(diff("one.sql", "two.sql", Map.of()).errors().get(0)).endsWith("[dialect-unsaid]");
        assertThat(diff("one.sql", "two.sql", Map.of("plinth.dialect", "mysql"))
                        .errors()
                        .get(0))
                .endsWith("Name postgresql or sqlite. [dialect-unknown]");
    }
}
