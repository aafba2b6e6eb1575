package dev.plinth.generate;

import dev.plinth.plan.Hazard;
import dev.plinth.write.FileChange;
import dev.plinth.write.Journal;
import dev.plinth.write.Lock;
import dev.plinth.write.OutputFile;
import java.nio.file.Path;
import java.util.List;

/** A migration that is about to be frozen, before anything is written. */
public final class PreparedMigration {
    private final Target target;
    private final Lock lock;
    private final List<Hazard> hazards;
    private final Path root;
    private final FileChange change;

    PreparedMigration(Target target, Lock lock, List<Hazard> hazards, Path root, FileChange change) {
        this.target = target;
        this.lock = lock;
        this.hazards = List.copyOf(hazards);
        this.root = root;
        this.change = change;
    }

    /** The lock as it will be. */
    public Lock lock() {
        return lock;
    }

    /** What a reviewer must know of the migration. */
    public List<Hazard> hazards() {
        return hazards;
    }

    /** The files to write, the lock last; none where the declaration is what the lock says. */
    public List<OutputFile> files() {
        return change.writes();
    }

    /** The file with the full DDL: {@code <folder>/<database>/<dialect>.sql}. */
    public OutputFile ddl(Path folder) {
        return new DdlFile(target, folder).planned();
    }

    /**
     * Writes the files.
     *
     * @throws java.io.UncheckedIOException if one cannot be written
     */
    public void write() {
        new Journal(root.resolve(target.database().name())).apply(change);
    }
}
