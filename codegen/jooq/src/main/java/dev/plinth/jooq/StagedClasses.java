package dev.plinth.jooq;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** The classes of a database, generated and not yet where they belong. Closing deletes what was not written. */
public final class StagedClasses implements AutoCloseable {
    private final String database;
    private final StagedTree tree;
    private final Path directory;
    private final List<Path> owned;

    StagedClasses(String database, StagedTree tree, Path directory, List<Path> owned) {
        this.database = database;
        this.tree = tree;
        this.directory = directory;
        this.owned = owned;
    }

    static UncheckedIOException failure(String database, IOException e) {
        return new UncheckedIOException("Cannot write the jOOQ classes of " + database, e);
    }

    /** The name of the database. */
    public String database() {
        return database;
    }

    /**
     * Writes what has changed.
     *
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public JooqResult write() {
        try {
            return tree.moveTo(directory, owned);
        } catch (IOException e) {
            throw failure(database, e);
        }
    }

    /**
     * Deletes the staging folder.
     *
     * @throws UncheckedIOException if a file cannot be deleted
     */
    @Override
    public void close() {
        try {
            tree.close();
        } catch (IOException e) {
            throw failure(database, e);
        }
    }
}
