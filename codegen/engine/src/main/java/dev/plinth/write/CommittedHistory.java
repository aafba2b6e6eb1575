package dev.plinth.write;

import dev.plinth.model.Catalog;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The migrations of a database and dialect as commits of git hold them, whatever is on disk. */
public final class CommittedHistory {
    private final MergeSides sides;
    private final Path folder;
    private final Lock nothing;
    private final Map<String, Lock> locks = new HashMap<>();

    /** The history in the folder of a database and dialect. */
    public CommittedHistory(MergeSides sides, Path root, String database, String dialect) {
        this.sides = sides;
        this.folder = root.resolve(database).resolve(dialect);
        this.nothing = Lock.empty(database, dialect);
    }

    /** The lock upstream; an empty one if there is none. */
    public Lock upstream() {
        return lock(sides.upstream());
    }

    /** The lock of the local commit. */
    public Lock local() {
        return lock(sides.local());
    }

    private Lock lock(String commit) {
        return locks.computeIfAbsent(commit, unknown -> {
            var file = new LockFile(folder);
            return sides.text(commit, file.path())
                    .map(text -> file.parsed(text, "in " + commit + " "))
                    .orElse(nothing);
        });
    }

    /**
     * The catalog after some of the migrations of the local commit.
     *
     * @param count how many
     * @return empty if no commit knows it
     */
    public Optional<Catalog> after(int count) {
        if (count == 0) {
            return Optional.of(nothing.catalog());
        }
        String chain = local().migrations().get(count - 1).chain();
        List<String> commits = new ArrayList<>(List.of(sides.local(), sides.upstream()));
        commits.addAll(sides.commits(new LockFile(folder).path()));
        for (String commit : commits) {
            Optional<Lock> known = Optional.of(lock(commit))
                    .flatMap(lock -> endsWith(lock, chain)
                            ? Optional.of(lock)
                            : lock.withoutNewest().filter(earlier -> endsWith(earlier, chain)));
            if (known.isPresent()) {
                return known.map(Lock::catalog);
            }
        }
        return Optional.empty();
    }

    private static boolean endsWith(Lock lock, String chain) {
        return lock.newest().map(LockedMigration::chain).filter(chain::equals).isPresent();
    }

    /** The scripts of a migration of the upstream commit. */
    public Migration upstream(LockedMigration migration) {
        return migration(sides.upstream(), migration);
    }

    /** The scripts of a migration of the local commit. */
    public Migration local(LockedMigration migration) {
        return migration(sides.local(), migration);
    }

    /** The files of a migration of the upstream commit. */
    public List<OutputFile> files(LockedMigration migration) {
        return texts(sides.upstream(), migration).entrySet().stream()
                .map(file -> new OutputFile(folder.resolve(file.getKey()), file.getValue()))
                .toList();
    }

    private Map<String, String> texts(String commit, LockedMigration migration) {
        Map<String, String> texts = new TreeMap<>();
        for (LockedFile file : migration.files()) {
            texts.put(
                    file.path(),
                    sides.text(commit, folder.resolve(file.path()))
                            .map(text -> text.replace("\r\n", "\n"))
                            .filter(text -> Sha256.of(text).equals(file.checksum()))
                            .orElseThrow(() -> new ProblemException(new Problem(
                                    "migration-edited",
                                    folder.resolve(file.path()).toString(),
                                    "in the commit %s, it is not what the lock says.".formatted(commit),
                                    "Correct that commit, for example restore the file there, and merge again."))));
        }
        return texts;
    }

    private Migration migration(String commit, LockedMigration migration) {
        Map<String, String> texts = texts(commit, migration);
        return new Migration(
                migration.version(),
                migration.description(),
                scripts(migration, "versions/", texts),
                scripts(migration, "undo/", texts));
    }

    private static List<Script> scripts(LockedMigration migration, String start, Map<String, String> texts) {
        return migration.files().stream()
                .map(LockedFile::path)
                .filter(path -> path.startsWith(start) && path.endsWith(".sql"))
                .map(path -> new Script(
                        texts.getOrDefault(path, ""), Optional.ofNullable(texts.get(path + ScriptFile.CONF))))
                .toList();
    }

    /** The number of the newest migration that a build of the local commit released. */
    public Version released() {
        Path database = folder.resolveSibling("");
        return new Releases(database)
                .in(sides.text(sides.local(), database.resolve("released.txt")))
                .map(Releases.Release::migration)
                .orElse(Version.NONE);
    }
}
