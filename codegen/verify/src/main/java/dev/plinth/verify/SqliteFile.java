package dev.plinth.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.sqlite.SQLiteDataSource;

/** A SQLite database in its own temporary folder, which also holds its journal. */
final class SqliteFile {
    private SqliteFile() {}

    static EmbeddedDatabase createDatabase() {
        return in(TemporaryFolder.create("plinth-sqlite"));
    }

    /** The pragma is in the URL, so that it also applies to connections that others open, such as Flyway's. */
    private static EmbeddedDatabase in(Path folder) {
        String url = "jdbc:sqlite:" + folder.resolve("database.sqlite") + "?foreign_keys=on";
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url);
        return new EmbeddedDatabase(
                Engine.SQLITE, url, source, () -> copy(folder), () -> TemporaryFolder.delete(folder));
    }

    private static EmbeddedDatabase copy(Path folder) {
        Path copy = TemporaryFolder.create("plinth-sqlite");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
            return in(copy);
        } catch (IOException e) {
            throw new VerificationException("Cannot copy " + folder, e);
        }
    }
}
