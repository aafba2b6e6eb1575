package dev.plinth.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of Plinth that runs, which its build wrote into a resource. */
public final class PlinthVersion {
    /** For example {@code 0.1.0}. */
    public static final String CURRENT = read();

    private PlinthVersion() {}

    private static String read() {
        try (InputStream stream =
                Objects.requireNonNull(PlinthVersion.class.getResourceAsStream("plinth.properties"))) {
            var properties = new Properties();
            properties.load(stream);
            return Objects.requireNonNull(properties.getProperty("version"));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read plinth.properties", e);
        }
    }
}
