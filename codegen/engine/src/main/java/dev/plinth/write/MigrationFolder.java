package dev.plinth.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * The folder of one database and dialect: {@code versions/V0001__….sql}, {@code undo/U0001__….sql} and {@code
 * schema.lock.json}.
 */
public final class MigrationFolder {
    private static final String LOCK = "schema.lock.json";

    private final Path folder;
    private final String database;
    private final String dialect;

    /** The folder of a database and dialect below the root of all migrations; it need not exist. */
    public MigrationFolder(Path root, String database, String dialect) {
        this.folder = root.resolve(database).resolve(dialect);
        this.database = database;
        this.dialect = dialect;
    }

    /**
     * Reads the lock file and holds every migration against it.
     *
     * @return the lock; an empty one where there is no lock file and no migration
     * @throws HistoryException if a migration was edited, is missing or is unknown to the lock file, or if the lock file
     *     itself was edited
     */
    public Lock read() {
        Lock lock = readLock().orElseGet(() -> Lock.empty(database, dialect));
        List<String> problems = new ArrayList<>();
        for (LockedMigration migration : lock.migrations()) {
            check(versionPath(migration.version(), migration.description()), migration.checksum(), problems);
            check(undoPath(migration.version(), migration.description()), migration.undoChecksum(), problems);
        }
        if (!problems.isEmpty()) {
            throw new HistoryException(problems);
        }
        return lock;
    }

    private Optional<Lock> readLock() {
        Path path = folder.resolve(LOCK);
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        Lock lock = parse(path);
        if (lock.format() != Lock.FORMAT) {
            throw new HistoryException(
                    "%s has format %d, and this version of Plinth reads %d. Use the version that wrote it."
                            .formatted(path, lock.format(), Lock.FORMAT));
        }
        if (!lock.database().equals(database) || !lock.dialect().equals(dialect)) {
            throw new HistoryException("%s belongs to %s on %s. Restore the file from version control."
                    .formatted(path, lock.database(), lock.dialect()));
        }
        if (!lock.isConsistent()) {
            throw new HistoryException(path + " was edited: its checksums do not fit what it says. "
                    + "Restore the file from version control.");
        }
        return Optional.of(lock);
    }

    private static Lock parse(Path path) {
        String text = OutputFile.read(path);
        try {
            return Optional.ofNullable(LockJson.read(text))
                    .orElseThrow(
                            () -> new HistoryException(path + " says nothing. Restore the file from version control."));
        } catch (JacksonException e) {
            throw new HistoryException("%s cannot be read: %s. Restore the file from version control."
                    .formatted(path, e.getOriginalMessage()));
        }
    }

    private static void check(Path path, String checksum, List<String> problems) {
        if (!Files.exists(path)) {
            problems.add("%s is missing, but the lock file names it. Restore the file from version control."
                    .formatted(path));
            return;
        }
        String script = OutputFile.read(path);
        if (!Sha256.of(script).equals(checksum)) {
            problems.add("%s was edited after it was locked. Restore the file, and change the declaration instead."
                    .formatted(path));
        }
        conf(path, script)
                .filter(conf -> !conf.isWritten())
                .ifPresent(conf -> problems.add(
                        "%s, which its script needs, is missing or was edited. Restore the file from version control."
                                .formatted(conf.path())));
    }

    /** What keeps Flyway from taking a <code>${…}</code> of a script for a placeholder of its own. */
    private static Optional<OutputFile> conf(Path script, String text) {
        return text.contains("${")
                ? Optional.of(new OutputFile(
                        script.resolveSibling(script.getFileName() + ".conf"), "placeholderReplacement=false\n"))
                : Optional.empty();
    }

    /**
     * The files of a migration and of the lock that follows it, the lock last: it is what makes the others count.
     *
     * @throws HistoryException if the folder holds a migration that the lock does not name, unless it is this one to the
     *     byte, left behind by a process that was killed
     */
    public List<OutputFile> files(Migration migration, Lock after) {
        List<OutputFile> files = new ArrayList<>();
        add(versionPath(migration.version(), migration.description()), migration.script(), files);
        add(undoPath(migration.version(), migration.description()), migration.undoScript(), files);
        files.add(new OutputFile(folder.resolve(LOCK), LockJson.write(after)));
        return files;
    }

    private static void add(Path path, String script, List<OutputFile> files) {
        conf(path, script).ifPresent(files::add);
        files.add(new OutputFile(path, script));
    }

    /**
     * Holds the scripts in the folder against those that are locked or about to be.
     *
     * @param pending the files about to be written
     * @throws HistoryException if another script lies there
     */
    public void refuseStrangers(Lock lock, List<OutputFile> pending) {
        Set<Path> known = new HashSet<>();
        for (LockedMigration migration : lock.migrations()) {
            known.add(versionPath(migration.version(), migration.description()));
            known.add(undoPath(migration.version(), migration.description()));
        }
        pending.stream().filter(OutputFile::isWritten).map(OutputFile::path).forEach(known::add);
        List<String> problems = Stream.concat(scripts("versions"), scripts("undo"))
                .filter(path -> !known.contains(path))
                .map(path -> "%s is not in the lock file. Remove it; what it does belongs into the declaration."
                        .formatted(path))
                .toList();
        if (!problems.isEmpty()) {
            throw new HistoryException(problems);
        }
    }

    private Stream<Path> scripts(String name) {
        Path scripts = folder.resolve(name);
        if (!Files.isDirectory(scripts)) {
            return Stream.of();
        }
        try (Stream<Path> paths = Files.list(scripts)) {
            return paths.filter(path -> path.toString().endsWith(".sql")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + scripts, e);
        }
    }

    /** Where the script of a migration lies. */
    public Path script(Migration migration) {
        return versionPath(migration.version(), migration.description());
    }

    private Path versionPath(String version, String description) {
        return folder.resolve("versions").resolve("V%s__%s.sql".formatted(version, description));
    }

    private Path undoPath(String version, String description) {
        return folder.resolve("undo").resolve("U%s__%s.sql".formatted(version, description));
    }
}
