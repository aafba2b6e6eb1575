package dev.plinth.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;

/** The SQLite versions that checks are tested on. The build says where the oldest one's driver is. */
enum SqliteEngine {
    NEWEST,
    OLDEST;

    private static final String MEMORY = "jdbc:sqlite::memory:";
    private static final String JAR_OF_OLDEST = "plinth.sqlite.oldest.jar";

    /** A fresh, empty database in memory. */
    Connection open() throws SQLException {
        return this == NEWEST
                ? DriverManager.getConnection(MEMORY)
                : Objects.requireNonNull(oldest().connect(MEMORY, new Properties()));
    }

    /** In a class loader of its own, because both drivers have the same class names. */
    private static Driver oldest() {
        try {
            Path jar = Path.of(Objects.requireNonNull(System.getProperty(JAR_OF_OLDEST), JAR_OF_OLDEST));
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {jar.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
            return (Driver) loader.loadClass("org.sqlite.JDBC").getConstructor().newInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The oldest SQLite driver cannot be loaded", e);
        }
    }
}
