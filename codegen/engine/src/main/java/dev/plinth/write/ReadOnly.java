package dev.plinth.write;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells files that nobody may write from those that cannot be written for another reason. */
public final class ReadOnly {
    private ReadOnly() {}

    /** Whether a file was not written because it, its folder or its whole file system is read-only. */
    public static boolean is(Path file, UncheckedIOException failure) {
        Path existing = file.toAbsolutePath();
        while (existing.getParent() != null && !Files.exists(existing)) {
            existing = existing.getParent();
        }
        return failure.getCause() instanceof AccessDeniedException || !Files.isWritable(existing);
    }
}
