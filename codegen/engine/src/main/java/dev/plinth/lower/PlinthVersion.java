package dev.plinth.lower;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** The version of Plinth that is running. */
public final class PlinthVersion {
    private static final String RESOURCE = "version.properties";

    private PlinthVersion() {}

    /** The version, for example {@code 0.1.0}. */
    public static String current() {
        try (InputStream in = PlinthVersion.class.getResourceAsStream(RESOURCE)) {
            var properties = new Properties();
            properties.load(Objects.requireNonNull(in, RESOURCE));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + RESOURCE, e);
        }
    }
}
