package dev.plinth.verify;

import java.nio.file.Path;
import org.sqlite.SQLiteDataSource;

/** A SQLite database in its own temporary folder, which also holds its journal. */
final class SqliteFile {
    private SqliteFile() {}

    /** The pragma is in the URL, so that it also applies to connections that others open, such as Flyway's. */
    static EmbeddedDatabase createDatabase() {
        Path folder = TemporaryFolder.create("plinth-sqlite");
        String url = "jdbc:sqlite:" + folder.resolve("database.sqlite") + "?foreign_keys=on";
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl(url);
        return new EmbeddedDatabase(Engine.SQLITE, url, source, () -> TemporaryFolder.delete(folder));
    }
}
