package dev.plinth.write;

/**
 * A migration in the lock file.
 *
 * @param version its version, for example {@code 0001}
 * @param description its description, as it stands in the file names
 * @param checksum the checksum of its script
 * @param undoChecksum the checksum of its undo script
 * @param chain the checksum of all of these and of the chain before; a change of history changes every chain after it
 */
public record LockedMigration(String version, String description, String checksum, String undoChecksum, String chain) {

    static LockedMigration of(Migration migration, String chainBefore) {
        String checksum = Sha256.of(migration.script());
        String undoChecksum = Sha256.of(migration.undoScript());
        return new LockedMigration(
                migration.version(),
                migration.description(),
                checksum,
                undoChecksum,
                chain(migration.version(), migration.description(), checksum, undoChecksum, chainBefore));
    }

    /** Whether the chain is what the rest and the chain before make it. */
    boolean follows(String chainBefore) {
        return chain.equals(chain(version, description, checksum, undoChecksum, chainBefore));
    }

    private static String chain(String version, String description, String checksum, String undo, String before) {
        return Sha256.of(before, version, description, checksum, undo);
    }
}
