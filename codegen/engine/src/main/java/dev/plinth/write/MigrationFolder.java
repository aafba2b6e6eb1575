package dev.plinth.write;

import dev.plinth.model.Catalog;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder of one database and dialect: {@code versions/V0001__….sql}, {@code undo/U0001__….sql}, {@code draft} and {@code
 * schema.lock.json}.
 */
public final class MigrationFolder {
    private static final String RESTORE = "Restore the file from version control.";

    private final Path folder;
    private final String database;
    private final String dialect;

    /** The folder of a database and dialect below the root of all migrations; it need not exist. */
    public MigrationFolder(Path root, String database, String dialect) {
        this.folder = root.resolve(database).resolve(dialect);
        this.database = database;
        this.dialect = dialect;
    }

    /** Where it is. */
    public Path path() {
        return folder;
    }

    /** The draft of the next migration. */
    public DraftFolder draft() {
        return new DraftFolder(folder.resolve("draft"));
    }

    /**
     * Reads the lock file and compares every migration with it.
     *
     * @param likely a catalog that may hold the objects of the lock: those need not be read
     * @return the lock; an empty one if there is neither a lock file nor a migration
     * @throws ProblemException if a migration was edited, is missing or is unknown to the lock file, or if the lock file
     *     itself is missing or was edited
     */
    public LockedCatalog read(Catalog likely) {
        LockedCatalog locked = readLock(likely);
        Lock lock = locked.lock();
        var problems = new Problems();
        for (LockedMigration migration : lock.migrations()) {
            migration.files().forEach(file -> check(file, problems));
        }
        Set<Path> known = new HashSet<>();
        lock.migrations()
                .forEach(migration -> migration.files().forEach(file -> known.add(folder.resolve(file.path()))));
        scripts()
                .filter(path -> !known.contains(path))
                .forEach(path -> problems.add(
                        "migration-unknown", path.toString(), "is not in the lock file.", wayOut(path, lock, known)));
        problems.throwIfAny();
        return locked;
    }

    private String wayOut(Path stranger, Lock lock, Set<Path> known) {
        boolean configuresFrozen = known.stream().anyMatch(script -> stranger.equals(ScriptFile.conf(script)));
        return configuresFrozen
                ? "Remove it."
                : "Remove it. If a person wrote it, move it to %s instead, and freeze it again."
                        .formatted(folder.resolve("draft")
                                .resolve(DraftFolder.nameFor(
                                        stranger, lock.lastVersion().next())));
    }

    private LockedCatalog readLock(Catalog likely) {
        Path path = folder.resolve(LockFile.NAME);
        Optional<LockedCatalog> found = new LockFile(folder).read(likely);
        if (found.isEmpty() && scripts().findAny().isPresent()) {
            throw new ProblemException(new Problem(
                    "lock-missing",
                    path.toString(),
                    "is missing, but there are migrations.",
                    "Restore the lock from version control, or run plinth:relock."));
        }
        LockedCatalog locked =
                found.orElseGet(() -> LockedCatalog.of(Lock.empty(database, dialect), Catalog.empty(likely.wording())));
        Lock lock = locked.lock();
        if (!lock.database().equals(database) || !lock.dialect().equals(dialect)) {
            throw new ProblemException(new Problem(
                    "lock-other",
                    path.toString(),
                    "belongs to %s on %s.".formatted(lock.database(), lock.dialect()),
                    RESTORE));
        }
        return locked;
    }

    private void check(LockedFile file, Problems problems) {
        Path path = folder.resolve(file.path());
        if (!Files.exists(path)) {
            problems.add("migration-missing", path.toString(), "is missing, but the lock file names it.", RESTORE);
            return;
        }
        String text = OutputFile.read(path);
        if (Sha256.of(text).equals(file.checksum())) {
            return;
        }
        if (ConflictMarkers.in(text)) {
            problems.add(
                    "migration-conflict",
                    path.toString(),
                    "holds the conflict markers of a merge, because git took the draft of one branch for the migration that the"
                            + " other branch froze.",
                    conflict(path)
                            .side(side -> Sha256.of(side).equals(file.checksum()))
                            .map(side -> "Take the frozen one: git checkout --%s %s".formatted(side, path))
                            .orElse("Restore the file from the branch that froze it."));
        } else {
            problems.add(
                    "migration-edited",
                    path.toString(),
                    "was edited after it was frozen.",
                    RESTORE
                            + " In a merge, take it from the branch that froze it. To change the database further, change the"
                            + " declaration.");
        }
    }

    private Stream<Path> scripts() {
        return Stream.concat(listed("versions"), listed("undo"));
    }

    private Stream<Path> listed(String name) {
        return Listing.of(
                folder.resolve(name), file -> file.endsWith(".sql") || file.endsWith(".sql" + ScriptFile.CONF));
    }

    private static GitConflict conflict(Path path) {
        return new GitConflict(path.resolveSibling(""), path.getFileName().toString());
    }

    /** The files of a migration and of the lock that follows it, the lock last. */
    public List<OutputFile> files(Migration migration, Lock after) {
        List<OutputFile> files = new ArrayList<>(scripts(migration));
        files.add(new LockFile(folder).with(after));
        return files;
    }

    /** The files of a migration. */
    public List<OutputFile> scripts(Migration migration) {
        return migration.files().stream().map(file -> file.in(folder)).toList();
    }

    /** The lock file with other content. */
    public OutputFile lockFile(Lock lock) {
        return new LockFile(folder).with(lock);
    }

    /** The migrations that are on disk, whatever the lock says, in order. */
    public List<Migration> found() {
        return FoundMigrations.in(folder);
    }

    /**
     * Puts a baseline in the place of the first migrations. Their files move to {@code squashed}.
     *
     * @param lock the lock before
     * @param count how many migrations
     * @param version the version of the baseline
     * @param script what makes the same in an empty database
     */
    public FileChange squashed(Lock lock, int count, Version version, Script script) {
        return new Squashed(folder, lock, count).by(version, script);
    }

    /** The migrations that a baseline stands for, with their undo; none for another migration. */
    public List<Migration> squashed(LockedMigration baseline) {
        return baseline.isBaseline() ? FoundMigrations.squashed(folder.resolve(Squashed.FOLDER)) : List.of();
    }

    /** The scripts of a frozen migration and of its undo, as they are on disk. */
    public Migration frozen(LockedMigration migration) {
        return new Migration(
                migration.version(),
                migration.description(),
                scripts(migration, "versions/"),
                scripts(migration, "undo/"));
    }

    private List<Script> scripts(LockedMigration migration, String start) {
        return migration.files().stream()
                .map(file -> folder.resolve(file.path()))
                .filter(path -> path.startsWith(folder.resolve(start))
                        && path.toString().endsWith(".sql"))
                .map(Script::read)
                .toList();
    }

    /** The files of a frozen migration. */
    public List<Path> paths(LockedMigration migration) {
        return migration.files().stream()
                .map(file -> folder.resolve(file.path()))
                .toList();
    }
}
