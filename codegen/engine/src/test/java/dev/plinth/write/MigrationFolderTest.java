package dev.plinth.write;

import static dev.plinth.model.Objects.catalog;
import static dev.plinth.model.Objects.routine;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    private final Migration migration =
            new Migration("0001", "create", "CREATE '${x}';\n\nMORE;\n", "DROP;\n\nLESS;\n");
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
        return files.resolve("versions/V0001__create.sql");
    }

    private Path undo() {
        return files.resolve("undo/U0001__create.sql");
    }

    private void assertRefused(String... messages) {
        assertThatThrownBy(folder::read).isInstanceOf(HistoryException.class).hasMessageContainingAll(messages);
    }

    @Test
    void aFolderThatDoesNotExistHasNoMigrations() {
        assertThat(folder.read()).isEqualTo(Lock.empty("shop", "sqlite"));
        folder.refuseStrangers(folder.read(), List.of());
    }

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        write();
        assertThat(folder.read()).isEqualTo(lock);
        folder.refuseStrangers(lock, List.of());
        assertThat(script()).hasContent("CREATE '${x}';\n\nMORE;");
        assertThat(folder.script(migration)).isEqualTo(script());
        try (Stream<Path> all = Files.walk(files)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(file -> files.relativize(file).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrder(
                            "schema.lock.json",
                            "undo/U0001__create.sql",
                            "versions/V0001__create.sql",
                            "versions/V0001__create.sql.conf");
        }
    }

    @Test
    void aScriptThatHoldsAPlaceholderHasAConfFileBesideIt() throws IOException {
        write();
        Path conf = files.resolve("versions/V0001__create.sql.conf");
        assertThat(conf).hasContent("placeholderReplacement=false");
        Files.delete(conf);
        assertRefused("V0001__create.sql.conf, which its script needs, is missing or was edited.");
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
                script() + " was edited after it was locked. Restore the file, and change the declaration instead.",
                undo() + " was edited after it was locked.");
    }

    @Test
    void missingMigrationsAreNamed() throws IOException {
        write();
        Files.delete(undo());
        assertRefused(undo() + " is missing, but the lock file names it. Restore the file from version control.");
    }

    @Test
    void anEditedLockFileIsRefused() throws IOException {
        write();
        Path path = files.resolve("schema.lock.json");
        Files.writeString(path, Files.readString(path).replace("plpgsql", "sql"));
        assertRefused("schema.lock.json was edited: its checksums do not fit what it says.");
        Files.writeString(path, "<<<<<<< HEAD\n");
        assertRefused("schema.lock.json cannot be read: ", "Restore the file from version control.");
    }

    @Test
    void aLockFileOfAnotherFormatOrDatabaseIsRefused() throws IOException {
        write();
        Path path = files.resolve("schema.lock.json");
        String text = Files.readString(path);
        Files.writeString(path, text.replace("\"format\" : 1", "\"format\" : 2"));
        assertRefused("has format 2, and this version of Plinth reads 1. Use the version that wrote it.");
        Files.writeString(path, text.replace("\"shop\"", "\"store\""));
        assertRefused("belongs to store on sqlite. Restore the file from version control.");
    }

    @Test
    void aCheckoutWithOtherLineEndsIsTheSame() throws IOException {
        write();
        for (OutputFile file : folder.files(migration, lock)) {
            Files.writeString(file.path(), file.content().replace("\n", "\r\n"));
        }
        assertThat(folder.read()).isEqualTo(lock);
        assertThat(folder.files(migration, lock)).allMatch(OutputFile::isWritten);
    }

    @Test
    void scriptsThatTheLockDoesNotNameAreRefused() throws IOException {
        write();
        Path stranger = files.resolve("versions/V0002__by_hand.sql");
        Files.writeString(stranger, "CREATE;\n");
        assertThatThrownBy(() -> folder.refuseStrangers(lock, List.of()))
                .isInstanceOf(HistoryException.class)
                .hasMessage(
                        stranger + " is not in the lock file. Remove it; what it does belongs into the declaration.");
    }

    @Test
    void whatAKilledProcessLeftBehindIsTakenOver() throws IOException {
        List<OutputFile> pending = folder.files(migration, lock);
        pending.subList(0, 2).forEach(OutputFile::write);
        folder.refuseStrangers(folder.read(), pending);
        pending.forEach(OutputFile::write);
        assertThat(folder.read()).isEqualTo(lock);
        Files.delete(files.resolve("schema.lock.json"));
        Files.writeString(script(), "CREATE something_else;\n");
        assertThatThrownBy(() -> folder.refuseStrangers(folder.read(), pending))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("V0001__create.sql is not in the lock file.");
    }
}
