package dev.plinth.write;

import java.util.ArrayList;
import java.util.List;

/**
 * A migration in the lock file.
 *
 * @param version its version
 * @param description its description, as in the names of its files
 * @param files its files and those of its undo
 * @param chain the checksum of all of these and of the chain before; a change of history changes every chain after it
 */
public record LockedMigration(Version version, String description, List<LockedFile> files, String chain) {
    /** Copies its list. */
    public LockedMigration {
        files = List.copyOf(files);
    }

    static LockedMigration of(Migration migration, String chainBefore) {
        List<LockedFile> files = migration.files().stream().map(LockedFile::of).toList();
        return new LockedMigration(
                migration.version(),
                migration.description(),
                files,
                chain(migration.version(), migration.description(), files, chainBefore));
    }

    /** Whether the chain is what the rest and the chain before make it. */
    boolean follows(String chainBefore) {
        return chain.equals(chain(version, description, files, chainBefore));
    }

    private static String chain(Version version, String description, List<LockedFile> files, String before) {
        List<String> texts = new ArrayList<>(List.of(before, version.toString(), description));
        for (LockedFile file : files) {
            texts.add(file.path());
            texts.add(file.checksum());
        }
        return Sha256.of(texts.toArray(String[]::new));
    }
}
