package dev.plinth.write;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves the first migrations of a folder away, and puts a baseline in their place. A database that has applied some of them still finds
 * them in {@code squashed}.
 *
 * @param folder the folder of a database and dialect
 * @param lock the lock before
 * @param count how many migrations
 */
record Squashed(Path folder, Lock lock, int count) {
    static final String FOLDER = "squashed";
    private static final Pattern PART = Pattern.compile("versions/V\\d+\\.(\\d+)__.*\\.sql");

    FileChange by(Version version, Script script) {
        List<OutputFile> writes = new ArrayList<>();
        List<Path> deletions = new ArrayList<>();
        List<LockedFile> files = new ArrayList<>();
        String name = "versions/B" + version.ofPart(lastPart(version)) + "__" + LockedMigration.BASELINE + ".sql";
        for (ScriptFile file : ScriptFile.of(name, script)) {
            writes.add(file.in(folder));
            files.add(LockedFile.of(file));
        }
        for (LockedMigration migration : lock.migrations().subList(0, count)) {
            for (LockedFile file : migration.files()) {
                var moved = new LockedFile(FOLDER + "/" + Path.of(file.path()).getFileName(), file.checksum());
                Path from = folder.resolve(file.path());
                writes.add(new OutputFile(folder.resolve(moved.path()), OutputFile.read(from)));
                files.add(moved);
                if (!moved.path().equals(file.path())) {
                    deletions.add(from);
                }
            }
        }
        Lock after = lock.squashed(count, LockedMigration.baseline(version, files));
        writes.add(new LockFile(folder).with(after));
        return new FileChange(writes, deletions);
    }

    /** Flyway runs what comes after the version of the baseline: it must not be before a part of the last migration. */
    private int lastPart(Version version) {
        return lock.migrations().subList(0, count).stream()
                .filter(migration -> migration.version().equals(version))
                .flatMap(migration -> migration.files().stream())
                .map(file -> PART.matcher(file.path()))
                .filter(Matcher::matches)
                .mapToInt(part -> Integer.parseInt(part.group(1)))
                .max()
                .orElse(0);
    }
}
