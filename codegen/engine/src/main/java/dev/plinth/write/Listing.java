package dev.plinth.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of a folder, in the order of their names. */
final class Listing {
    private Listing() {}

    /** The files whose names match; none if the folder does not exist. */
    static Stream<Path> of(Path folder, Predicate<String> names) {
        if (!Files.isDirectory(folder)) {
            return Stream.of();
        }
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> names.test(path.getFileName().toString())).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list " + folder, e);
        }
    }
}
