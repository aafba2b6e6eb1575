package dev.plinth.generate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Tells which build of Plinth plans: another one may write another SQL for the same catalog. */
final class PlannedBy {
    private PlannedBy() {}

    /**
     * The files that hold these classes, with their sizes and times.
     *
     * @return empty if one is in a folder, whose files change one by one
     */
    static Optional<String> filesOf(Class<?>... classes) {
        var files = new StringBuilder();
        for (Class<?> each : classes) {
            Optional<Path> jar = jar(each);
            if (jar.isEmpty()) {
                return Optional.empty();
            }
            try {
                files.append(jar.get())
                        .append(' ')
                        .append(Files.size(jar.get()))
                        .append(' ')
                        .append(Files.getLastModifiedTime(jar.get()))
                        .append('\n');
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + jar.get(), e);
            }
        }
        return Optional.of(files.toString());
    }

    private static Optional<Path> jar(Class<?> of) {
        return Optional.ofNullable(of.getProtectionDomain().getCodeSource())
                .map(CodeSource::getLocation)
                .flatMap(location -> {
                    try {
                        return Stream.of(Path.of(location.toURI()))
                                .filter(Files::isRegularFile)
                                .findFirst();
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException("Not the place of a class: " + location, e);
                    }
                });
    }
}
