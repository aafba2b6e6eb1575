package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations and lock files that are not as the goals left them: edited, removed, added, half written. */
class HistoryTest {
    private static final String CONFIGURATION = "<outputs>MIGRATIONS,DDL</outputs>";
    private static final String SQLITE = "migrations/todo/sqlite/";
    private static final String SCRIPT = SQLITE + "versions/V0001__create_todo.sql";
    private static final String UNDO = SQLITE + "undo/U0001__create_todo.sql";
    private static final String LOCK = SQLITE + "schema.lock.json";

    @TempDir
    Path folder;

    private UserProject project;
    private Map<String, String> frozen;

    @BeforeEach
    void generate() {
        project = UserProject.todo(folder);
        project.freeze().succeeded();
        project.run(CONFIGURATION).succeeded();
        frozen = project.tree();
    }

    @Test
    void refusesAnEditedMigration() {
        project.append(SCRIPT, "-- by hand\n");

        refuses(SCRIPT + ": was edited after it was frozen.", "[migration-edited]");
    }

    @Test
    void refusesAnEditedUndoScript() {
        project.append(UNDO, "-- by hand\n");

        refuses(UNDO + ": was edited after it was frozen.", "[migration-edited]");
    }

    @Test
    void refusesAMissingMigration() {
        project.delete(SCRIPT);

        refuses(SCRIPT + ": is missing, but the lock file names it.", "[migration-missing]");
    }

    @Test
    void refusesAnEditedLockFile() {
        project.file(LOCK, project.read(LOCK).replace("\"title\"", "\"name\""));

        refuses(LOCK + ": was edited: its checksums do not fit what it says.", "[lock-edited]");
    }

    @Test
    void refusesALockFileThatIsNone() {
        project.file(LOCK, "<<<<<<< HEAD\n" + project.read(LOCK));
        refuses(LOCK + ": holds the conflict markers of a merge.", "[lock-conflict]");

        project.file(LOCK, "{}");
        refuses(LOCK + ": does not say which format it has.", "[lock-unreadable]");
    }

    @Test
    void refusesAStranger() {
        project.file(SQLITE + "versions/V0002__by_hand.sql", "DELETE FROM tasks;\n");

        refuses(
                SQLITE
                        + "versions/V0002__by_hand.sql: is not in the lock file. Remove it. If a person wrote it, move it to "
                        + SQLITE + "draft/V0002__draft.sql instead, and freeze it again.",
                "[migration-unknown]");
    }

    @Test
    void refusesAllOfThatAtOnce() {
        project.append(SCRIPT, "-- by hand\n").delete("migrations/todo/postgresql/undo/U0001__create_todo.sql");

        assertThat(project.run(CONFIGURATION).errors())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("migrations/todo/postgresql/undo/U0001__create_todo.sql: is missing"),
                        line -> assertThat(line).startsWith(SCRIPT + ": was edited"));
    }

    @Test
    void doesNotMindTheLineEndsOfACheckout() {
        project.file(SCRIPT, project.read(SCRIPT).replace("\n", "\r\n"))
                .file(LOCK, project.read(LOCK).replace("\n", "\r\n"))
                .file("ddl/todo/sqlite.sql", project.read("ddl/todo/sqlite.sql").replace("\n", "\r\n"));

        assertThat(project.run(CONFIGURATION).succeeded().lines()).containsExactly("Nothing has changed: todo.");
    }

    @Test
    void aLostLockIsRebuiltByProof() {
        project.age();
        project.delete(LOCK);
        refuses(
                LOCK + ": is missing, but there are migrations.",
                "Restore the lock from version control",
                "plinth:relock");

        assertThat(project.run(new RelockMojo(), "", Map.of()).succeeded().lines())
                .containsExactly("Wrote " + LOCK);

        assertThat(project.tree()).isEqualTo(frozen);
        assertThat(project.isOld(SCRIPT)).isTrue();
        assertThat(project.run(new RelockMojo(), "", Map.of()).succeeded().lines())
                .containsExactly("All locks are as they should be.");
    }

    @Test
    void aRebuiltLockKnowsTheOrderOfTheServer() {
        project.table(
                "Tasks",
                "tasks",
                "public final Column<String> a = text(\"a\").nullable(); public final Column<String> c = text(\"c\").nullable();",
                "");
        project.freeze().succeeded();
        project.table(
                "Tasks",
                "tasks",
                "public final Column<String> a = text(\"a\").nullable(); public final Column<String> b = text(\"b\").nullable();"
                        + " public final Column<String> c = text(\"c\").nullable();",
                "");
        project.freeze().succeeded();
        project.run(CONFIGURATION).succeeded();
        Map<String, String> before = project.tree();
        List<String> locks = List.of(LOCK, "migrations/todo/postgresql/schema.lock.json");
        locks.forEach(project::delete);

        project.run(new RelockMojo(), "", Map.of()).succeeded();

        for (String lock : locks) {
            String catalog = project.read(lock).substring(project.read(lock).indexOf("\"catalog\""));
            assertThat(before.get(lock)).endsWith(catalog);
        }
        assertThat(project.run(CONFIGURATION).succeeded().lines()).containsExactly("Nothing has changed: todo.");
    }

    @Test
    void aLostLockIsNotRebuiltWhereTheDeclarationHasChanged() {
        project.delete(LOCK)
                .table("Tasks", "tasks", "public final Column<String> note = text(\"note\").nullable();", "");

        assertThat(project.run(new RelockMojo(), "", Map.of()).errors())
                .containsExactly(
                        "migrations/todo/sqlite: the migration does not lead to what is declared:",
                        "missing: table tasks: column \"note\" text",
                        "The migrations must be complete, with their .sql.conf files, and lead to the declaration: restore"
                                + " what is missing, or check out the declaration as it was when the last migration was"
                                + " frozen, and run plinth:relock again. [relock-not-proved]");
        assertThat(project.path(LOCK)).doesNotExist();
    }

    private void refuses(String... words) {
        Map<String, String> before = project.tree();
        Run run = project.run(CONFIGURATION);
        assertThat(run.errors()).hasSize(1);
        assertThat(run.errors().get(0)).startsWith(words[0]).contains(words);
        assertThat(run.lines()).isEmpty();
        assertThat(project.tree()).isEqualTo(before);
        assertThat(project.run(new CheckMojo(), "", Map.of()).errors()).isEqualTo(run.errors());
    }
}
