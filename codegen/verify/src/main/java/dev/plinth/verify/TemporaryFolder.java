package dev.plinth.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders for what does not outlive the JVM. */
public final class TemporaryFolder {
    private TemporaryFolder() {}

    /** A new, empty folder whose name begins with a prefix. */
    public static Path create(String prefix) {
        try {
            return Files.createTempDirectory(prefix);
        } catch (IOException e) {
            throw new VerificationException("Cannot create a temporary folder", e);
        }
    }

    /** Deletes a folder with all that it holds. */
    public static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            List<Path> deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new VerificationException("Cannot delete " + folder, e);
        }
    }
}
