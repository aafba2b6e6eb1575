package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.verify.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts that another jOOQ rendered: an embedded database shows whether they mean the same. */
class WordingTest {
    private static final String MIGRATIONS = "<outputs>MIGRATIONS</outputs>";
    private static final List<String> DIALECTS = List.of("postgresql", "sqlite");
    private static final String CONSTRUCTOR = """
            check("no_x", title.ne("x"));
            uniqueIndex("one").on(title).where(title.ne("q"));
            trigger("keep")
                    .after(TriggerEvent.UPDATE)
                    .when((row, old) -> row.get(title).ne(old.get(title)))
                    .run((row, old) -> Log.LOG.insert().set(Log.LOG.title, old.get(title)));
            """;

    /** Whether the server shows what the statements of a routine mean; before version 14 only their tokens are compared. */
    private static final boolean READS_BODIES = majorVersion() >= 14;

    private static int majorVersion() {
        try (EmbeddedDatabase database = EmbeddedDatabase.postgres();
                Connection connection = database.open()) {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @TempDir
    Path folder;

    private UserProject project;
    private Map<String, String> frozen;

    @BeforeEach
    void freeze() {
        project = new UserProject(folder)
                .database("Todo", "todo", "Tasks.TASKS, Log.LOG")
                .table("Log", "log", "", "");
        declare("");
        project.freeze().succeeded();
        frozen = migrations();
    }

    private void declare(String fields) {
        project.table("Tasks", "tasks", fields, CONSTRUCTOR);
    }

    private Map<String, String> migrations() {
        Map<String, String> files = new TreeMap<>(project.tree());
        files.keySet().removeIf(path -> !path.startsWith("migrations/"));
        return files;
    }

    /** As jOOQ might write it: brackets that were not there, and another layout. */
    private void bracket() {
        for (String dialect : DIALECTS) {
            OtherWords.write(project.path("migrations"), dialect, WordingTest::bracketed);
        }
    }

    private static String bracketed(String text) {
        boolean isProvable = READS_BODIES || !text.startsWith("INSERT");
        return !isProvable ? text : text.replace("OLD.title", "(OLD.title)").replaceFirst("^(title <> .*)$", "($1)");
    }

    @Test
    void otherWordsForTheSameAreNotAChangeAndAreProvedOnce() {
        bracket();
        Map<String, String> before = migrations();
        assertThat(before).isNotEqualTo(frozen);

        assertThat(project.run(MIGRATIONS).succeeded().lines()).containsExactly("Nothing has changed: todo.");
        assertThat(migrations()).isEqualTo(before);

        assertThat(project.read("target/plinth-wordings.txt").lines())
                .hasSize(2)
                .allMatch(line -> line.endsWith(" same"));
        Map<String, String> noServer = Map.of("plinth.postgresBinaries", "/nowhere.jar");
        assertThat(project.run(new CheckMojo(), "", noServer).succeeded().lines())
                .containsExactly("Everything is frozen.");
    }

    @Test
    void noServerStartsWhereOnlyCaseAndBlanksDiffer() {
        for (String dialect : DIALECTS) {
            OtherWords.write(
                    project.path("migrations"),
                    dialect,
                    text -> text.replace("title", "TITLE").replace(" <> ", "  <> "));
        }
        assertThat(migrations()).isNotEqualTo(frozen);

        assertThat(project.run(MIGRATIONS, Map.of("plinth.postgresBinaries", "/nowhere.jar"))
                        .succeeded()
                        .lines())
                .containsExactly("Nothing has changed: todo.");
        assertThat(project.path("target/plinth-wordings.txt")).doesNotExist();
    }

    @Test
    void freezingRewritesTheWords() {
        bracket();

        assertThat(project.freeze().succeeded().lines())
                .containsExactly(
                        "Rewrote the texts in migrations/todo/postgresql/schema.lock.json, which mean the same as before.",
                        "Rewrote the texts in migrations/todo/sqlite/schema.lock.json, which mean the same as before.",
                        "There is nothing to freeze.");
        assertThat(migrations()).isEqualTo(frozen);
        assertThat(project.freeze().succeeded().lines()).containsExactly("There is nothing to freeze.");
    }

    @Test
    void aMigrationRewritesTheWordsAndCanBeReopened() {
        String field = "public final Column<String> note = text(\"note\").nullable();";
        declare(field);
        project.freeze().succeeded();
        Map<String, String> expected = migrations();
        project.freeze(Map.of("plinth.reopen", "true", "plinth.unreleased", "true"))
                .succeeded();
        Map<String, String> reopened = migrations();
        bracket();

        project.freeze().succeeded();
        assertThat(migrations()).isEqualTo(expected);

        bracket();
        project.freeze(Map.of("plinth.reopen", "true", "plinth.unreleased", "true"))
                .succeeded();
        assertThat(migrations()).isEqualTo(reopened);
    }

    @Test
    void aHandWrittenDraftIsProvedWhateverTheWordsOfOlderMigrations() {
        String routine = "migrations/todo/postgresql/versions/V0001__create_todo.sql";
        assertThat(project.read(routine)).contains("VALUES (OLD.title)");
        project.freeze(Map.of("plinth.reopen", "true", "plinth.unreleased", "true"))
                .succeeded();
        String draft = "migrations/todo/postgresql/draft/V0001__draft.sql";
        String values = READS_BODIES ? "values((OLD.title))" : "values(OLD.title)";
        project.file(draft, project.read(draft).replace("VALUES (OLD.title)", values));

        project.freeze().succeeded();

        assertThat(project.read(routine)).contains(values);
    }

    @Test
    void wordsThatMeanSomethingElseAreAChangeAndTheOthersAreNot() {
        for (String dialect : DIALECTS) {
            OtherWords.write(
                    project.path("migrations"),
                    dialect,
                    text -> bracketed(text).replace("(title <> 'q')", "title <> 'r'"));
        }

        assertThat(project.run(MIGRATIONS).succeeded().lines())
                .filteredOn(line -> line.startsWith("WARNING"))
                .containsExactly(warning("postgresql"), warning("sqlite"));
        assertThat(project.read("migrations/todo/sqlite/draft/V0002__draft.sql"))
                .contains("DROP INDEX one;", "CREATE UNIQUE INDEX one")
                .doesNotContain("TABLE", "TRIGGER");
        assertThat(project.read("migrations/todo/postgresql/draft/V0002__draft.sql"))
                .contains("DROP INDEX one;", "CREATE UNIQUE INDEX one")
                .doesNotContain("TABLE", "TRIGGER", "FUNCTION");
    }

    @Test
    void whatCannotBePlannedSaysThatItMayBeNoChange() {
        OtherWords.write(
                project.path("migrations"), "sqlite", text -> text.replace("title <> 'x'", "title NOT IN ('x', 'x')"));
        declare("public final Column<String> must = text(\"must\");");

        assertThat(project.run(MIGRATIONS).errors())
                .hasSize(3)
                .anyMatch(line -> line.endsWith("[column-not-addable]"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("todo on sqlite: another version of Plinth or jOOQ")
                        .contains("count as changed: table tasks.")
                        .endsWith("[wording-not-proved]"));
    }

    @Test
    void halfAVerdictIsNone() {
        bracket();
        project.run(MIGRATIONS).succeeded();
        String verdicts = project.read("target/plinth-wordings.txt");
        project.file("target/plinth-wordings.txt", verdicts.substring(0, verdicts.length() - 2));

        assertThat(project.run(MIGRATIONS).succeeded().lines()).containsExactly("Nothing has changed: todo.");
    }

    private static String warning(String dialect) {
        return "WARNING todo on %s: another version of Plinth or jOOQ rendered the texts of these objects in the lock, and no proof shows that today's texts mean the same, so they count as changed: index one."
                .formatted(dialect);
    }
}
