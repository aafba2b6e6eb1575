package dev.plinth.write;

import static dev.plinth.model.Objects.catalog;
import static dev.plinth.model.Objects.routine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationFolderTest {
    @TempDir
    private Path root;

    private Path files;
    private MigrationFolder folder;
    private final Migration migration = new Migration(
            new Version(1),
            "create",
            List.of(Script.of("CREATE '${x}';\n\nMORE;\n", true), Script.of("CONCURRENTLY;\n", false)),
            List.of(Script.of("DROP;\n\nLESS;\n", true)));
    private final Lock lock = Lock.empty("shop", "sqlite").with(migration, catalog(routine("r")));

    @BeforeEach
    void prepare() {
        folder = new MigrationFolder(root, "shop", "sqlite");
        files = root.resolve("shop").resolve("sqlite");
    }

    private void write() {
        folder.files(migration, lock).forEach(OutputFile::write);
    }

    private Path script() {
        return files.resolve("versions/V0001.1__create.sql");
    }

    private Path undo() {
        return files.resolve("undo/U0001__create.sql");
    }

    private void assertRefused(String code, String... messages) {
        assertThatThrownBy(() -> folder.read(catalog()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsOnly(code))
                .hasMessageContainingAll(messages);
    }

    @Test
    void aFolderThatDoesNotExistHasNoMigrations() {
        assertThat(folder.read(catalog()).lock()).isEqualTo(Lock.empty("shop", "sqlite"));
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        write();
        assertThat(folder.read(catalog()).lock()).isEqualTo(lock);
        assertThat(folder.frozen(lock.newest().orElseThrow())).isEqualTo(migration);
        assertThat(folder.found()).containsExactly(migration);
        try (Stream<Path> all = Files.walk(files)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> files.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrder(
                            "schema.lock.json",
                            "undo/U0001__create.sql",
                            "versions/V0001.1__create.sql",
                            "versions/V0001.1__create.sql.conf",
                            "versions/V0001.2__create.sql",
                            "versions/V0001.2__create.sql.conf");
        }
    }

    @Test
    void whatFlywayMustKnowOfAScriptIsBesideIt() throws IOException {
        write();
        Path conf = files.resolve("versions/V0001.1__create.sql.conf");
        assertThat(conf).hasContent("placeholderReplacement=false");
        assertThat(files.resolve("versions/V0001.2__create.sql.conf")).hasContent("executeInTransaction=false");
        Files.writeString(conf, "placeholderReplacement=true\n");
        assertRefused("migration-edited", conf.toString());
        Files.delete(conf);
        assertRefused("migration-missing", conf.toString());
    }

    @Test
    void theLockIsWrittenLast() {
        List<OutputFile> written = folder.files(migration, lock);
        assertThat(written.get(written.size() - 1).path()).isEqualTo(files.resolve("schema.lock.json"));
    }

    @Test
    void editedMigrationsAreNamed() throws IOException {
        write();
        Files.writeString(script(), "-- edited\n");
        Files.writeString(undo(), "-- edited\n");
        assertRefused(
                "migration-edited",
                script() + ": was edited after it was frozen. Restore the file from version control.",
                undo() + ": was edited after it was frozen.");
    }

    @Test
    void missingMigrationsAreNamed() throws IOException {
        write();
        Files.delete(undo());
        assertRefused("migration-missing", undo() + ": is missing, but the lock file names it.");
    }

    @Test
    void aLostLockIsToBeRestored() throws IOException {
        write();
        Files.delete(files.resolve("schema.lock.json"));
        assertRefused(
                "lock-missing",
                "schema.lock.json: is missing, but there are migrations.",
                "Restore the lock from version control, or run plinth:relock.");
    }

    @Test
    void theLockOfAnotherDatabaseIsRefused() throws IOException {
        write();
        Path elsewhere = root.resolve("store/sqlite");
        Files.createDirectories(elsewhere);
        Files.copy(files.resolve("schema.lock.json"), elsewhere.resolve("schema.lock.json"));
        assertThatThrownBy(() -> new MigrationFolder(root, "store", "sqlite").read(catalog()))
                .hasMessageContaining("belongs to shop on sqlite.");
    }

    @Test
    void aCheckoutWithOtherLineEndsIsTheSame() throws IOException {
        write();
        for (OutputFile file : folder.files(migration, lock)) {
            Files.writeString(file.path(), file.content().replace("\n", "\r\n"));
        }
        assertThat(folder.read(catalog()).lock()).isEqualTo(lock);
        assertThat(folder.files(migration, lock)).allMatch(OutputFile::isWritten);
    }

    @Test
    void scriptsThatTheLockDoesNotNameAreRefused() throws IOException {
        write();
        Path stranger = files.resolve("versions/V0002__by_hand.sql");
        Files.writeString(stranger, "CREATE;\n");
        assertRefused(
                "migration-unknown",
                stranger + ": is not in the lock file. Remove it. If a person wrote it, move it to "
                        + files.resolve("draft/V0002__draft.sql") + " instead, and freeze it again.");

        Files.delete(stranger);
        Files.writeString(files.resolve("undo/U0001__create.sql.conf"), "executeInTransaction=false\n");
        assertRefused("migration-unknown", "undo/U0001__create.sql.conf: is not in the lock file. Remove it. [");
    }

    @Test
    void aFrozenScriptInConflictIsTakenFromTheSideThatFrozeIt() throws IOException, InterruptedException {
        write();
        String frozen = Files.readString(script());
        var git = new Git(root);
        git.run("init", "-q", "-b", "main");
        commit(git, "BASE;\n");
        git.run("checkout", "-q", "-b", "other");
        commit(git, frozen);
        git.run("checkout", "-q", "main");
        commit(git, "DRAFT;\n");
        git.run("merge", "-q", "other");

        assertRefused(
                "migration-conflict",
                script() + ": holds the conflict markers of a merge,",
                "Take the frozen one: git checkout --theirs " + script());

        Files.move(root.resolve(".git"), root.resolve("elsewhere"));
        assertRefused("migration-conflict", "Restore the file from the branch that froze it.");
    }

    private void commit(Git git, String text) throws IOException, InterruptedException {
        Files.writeString(script(), text);
        git.commit();
    }

    @Test
    void aMigrationWithoutAnUndoMakesNoLock() throws IOException {
        write();
        Files.delete(undo());
        assertThatThrownBy(folder::found)
                .hasMessageContaining("U0001__create.sql: is missing, but the migration is there.");
    }

    @Test
    void twoMigrationsOfOneNumberAreRefusedWhereTheLockIsLost() throws IOException {
        write();
        Files.writeString(files.resolve("versions/V0001__other.sql"), "CREATE;\n");
        assertThatThrownBy(folder::found).hasMessageContaining("there are two migrations 0001: create and other.");
    }
}
