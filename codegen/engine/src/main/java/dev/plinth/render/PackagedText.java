package dev.plinth.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Texts that are packaged next to a class. */
public final class PackagedText {
    private PackagedText() {}

    /**
     * Reads a text.
     *
     * @param resource a file in the package of the class
     */
    public static String read(Class<?> owner, String resource) {
        try (InputStream stream = Objects.requireNonNull(owner.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }
}
