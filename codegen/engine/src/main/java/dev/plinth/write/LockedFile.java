package dev.plinth.write;

/**
 * A file of a migration in the lock file.
 *
 * @param path where, relative to the lock file, with slashes
 * @param checksum the checksum of its text
 */
public record LockedFile(String path, String checksum) {
    static LockedFile of(ScriptFile file) {
        return new LockedFile(file.path(), Sha256.of(file.content()));
    }
}
