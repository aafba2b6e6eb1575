package dev.plinth.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Lists of words that are packaged next to a class: one word a line, and what follows a {@code #} is a comment. */
public final class WordList {
    private WordList() {}

    /**
     * Reads a list.
     *
     * @param resource a file in the package of the class
     */
    public static Set<String> read(Class<?> owner, String resource) {
        try (InputStream stream = Objects.requireNonNull(owner.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
