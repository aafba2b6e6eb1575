package dev.plinth.dialect;

import dev.plinth.plan.Hazard;
import dev.plinth.write.Lock;
import dev.plinth.write.OutputFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What generation found for one database and dialect, before anything is written.
 *
 * @param database the name of the database
 * @param dialect the dialect
 * @param lock the lock as it will be
 * @param script the script of the new migration; empty where the declaration says what the lock says
 * @param hazards what a reviewer must know of the new migration
 * @param files the files to write, the lock last
 */
public record PreparedMigration(
        String database,
        SqlDialect dialect,
        Lock lock,
        Optional<Path> script,
        List<Hazard> hazards,
        List<OutputFile> files) {

    /**
     * Writes the files.
     *
     * @throws java.io.UncheckedIOException if one cannot be written; the lock is then as it was
     */
    public void write() {
        files.forEach(OutputFile::write);
    }
}
