package dev.plinth.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sqlite.SQLiteDataSource;

/** A SQLite database in its own temporary folder, which also holds its journal. */
final class SqliteFile {
    private SqliteFile() {}

    /** The pragma is in the URL, so that it also applies to connections that others open, such as Flyway's. */
    static EmbeddedDatabase createDatabase() {
        Path folder = TemporaryFolder.create("plinth-sqlite");
        Path file = folder.resolve("database.sqlite");
        String url = "jdbc:sqlite:" + file + "?foreign_keys=on";
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url);
        return new EmbeddedDatabase(Engine.SQLITE, url, source, () -> copy(file), () -> TemporaryFolder.delete(folder));
    }

    private static EmbeddedDatabase copy(Path file) {
        EmbeddedDatabase copy = createDatabase();
        try {
            if (Files.exists(file)) {
                Files.copy(file, Path.of(copy.url().replaceAll("^jdbc:sqlite:|\\?.*$", "")));
            }
            return copy;
        } catch (IOException e) {
            copy.close();
            throw new VerificationException("Cannot copy " + file, e);
        }
    }
}
