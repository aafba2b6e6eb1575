package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Migrations and lock files that are not as the goal left them: edited, removed, added, half written. */
class HistoryTest {
    private static final String CONFIGURATION = "<outputs>MIGRATIONS,DDL</outputs>";
    private static final String SQLITE = "migrations/todo/sqlite/";
    private static final String SCRIPT = SQLITE + "versions/V0001__create_todo.sql";
    private static final String UNDO = SQLITE + "undo/U0001__create_todo.sql";
    private static final String LOCK = SQLITE + "schema.lock.json";

    @TempDir
    Path folder;

    private UserProject project;
    private Map<String, String> generated;

    @BeforeEach
    void generate() {
        project = UserProject.todo(folder);
        project.run(CONFIGURATION).succeeded();
        generated = project.tree();
    }

    @Test
    void refusesAnEditedMigration() {
        project.append(SCRIPT, "-- by hand\n");

        refuses(SCRIPT + " was edited after it was locked. Restore the file, and change the declaration instead.");
    }

    @Test
    void refusesAnEditedUndoScript() {
        project.append(UNDO, "-- by hand\n");

        refuses(UNDO + " was edited after it was locked. Restore the file, and change the declaration instead.");
    }

    @Test
    void refusesAMissingMigration() {
        project.delete(SCRIPT);

        refuses(SCRIPT + " is missing, but the lock file names it. Restore the file from version control.");
    }

    @Test
    void refusesAnEditedLockFile() {
        project.file(LOCK, project.read(LOCK).replace("\"title\"", "\"name\""));

        refuses(LOCK + " was edited: its checksums do not fit what it says. Restore the file from version control.");
    }

    @Test
    void refusesALockFileThatIsNone() {
        project.file(LOCK, "<<<<<<< HEAD\n" + project.read(LOCK));

        assertThat(project.run(CONFIGURATION).errors().get(0))
                .startsWith(LOCK + " cannot be read: ")
                .endsWith(" Restore the file from version control.");
    }

    @Test
    void refusesAStranger() {
        project.file(SQLITE + "versions/V0002__by_hand.sql", "DELETE FROM tasks;\n");

        refuses(SQLITE + "versions/V0002__by_hand.sql is not in the lock file."
                + " Remove it; what it does belongs into the declaration.");
    }

    @Test
    void refusesAllOfThatAtOnce() {
        project.append(SCRIPT, "-- by hand\n").delete("migrations/todo/postgresql/undo/U0001__create_todo.sql");

        assertThat(project.run(CONFIGURATION).errors())
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith("migrations/todo/postgresql/undo/U0001__create_todo.sql is missing"),
                        line -> assertThat(line).startsWith(SCRIPT + " was edited"),
                        line -> assertThat(line).isEqualTo("Nothing was written."));
    }

    @Test
    void doesNotMindTheLineEndsOfACheckout() {
        project.file(SCRIPT, project.read(SCRIPT).replace("\n", "\r\n"))
                .file(LOCK, project.read(LOCK).replace("\n", "\r\n"))
                .file("ddl/todo/sqlite.sql", project.read("ddl/todo/sqlite.sql").replace("\n", "\r\n"));

        assertThat(project.run(CONFIGURATION).succeeded().lines()).containsExactly("Nothing has changed: todo.");
    }

    /** As after a kill between the scripts and the lock file, which is written last. */
    @Test
    void writesALostLockFileAgain() {
        project.age();
        project.delete(LOCK);

        assertThat(project.run(CONFIGURATION).succeeded().lines()).containsExactly("todo on sqlite: wrote " + LOCK);
        assertThat(project.tree()).isEqualTo(generated);
        assertThat(project.isOld(SCRIPT)).isTrue();
    }

    /** As after a kill between the script and its undo. */
    @Test
    void completesAMigrationThatWasWrittenInPart() {
        project.delete(LOCK).delete(UNDO);

        assertThat(project.run(CONFIGURATION).succeeded().lines()).hasSize(1);
        assertThat(project.tree()).isEqualTo(generated);
    }

    @Test
    void refusesAMigrationWithoutALockFileThatSaysSomethingElse() {
        project.delete(LOCK).file(SCRIPT, project.read(SCRIPT).substring(0, 100));

        refuses(SCRIPT + " is not in the lock file. Remove it; what it does belongs into the declaration.");
    }

    private void refuses(String error) {
        Map<String, String> before = project.tree();
        Run run = project.run(CONFIGURATION);
        assertThat(run.errors()).containsExactly(error, "Nothing was written.");
        assertThat(run.lines()).isEmpty();
        assertThat(project.tree()).isEqualTo(before);
    }
}
