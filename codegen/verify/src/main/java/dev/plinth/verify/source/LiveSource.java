package dev.plinth.verify.source;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.LiveCatalog;
import dev.plinth.schema.Dialect;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.VerificationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A live database, of which nothing is changed.
 *
 * @param url its JDBC URL
 */
record LiveSource(String url) implements SchemaSource {
    private static final String POSTGRES = "jdbc:postgresql:";
    private static final String SQLITE = "jdbc:sqlite:";

    static boolean isUrl(String text) {
        return text.startsWith(POSTGRES) || text.startsWith(SQLITE);
    }

    @Override
    public Optional<Dialect> dialect() {
        return Optional.of(url.startsWith(POSTGRES) ? Dialect.POSTGRES : Dialect.SQLITE);
    }

    @Override
    public LiveCatalog read(SqlDialect of, Supplier<EmbeddedDatabase> engine) {
        try (Connection connection = DriverManager.getConnection(url)) {
            return of.introspection().introspect(connection);
        } catch (SQLException e) {
            throw new VerificationException("The database %s cannot be read: %s".formatted(shown(), e.getMessage()), e);
        }
    }

    /** The file of a SQLite that is not there: connecting would make an empty one. */
    Optional<Path> missingFile() {
        String name = url.startsWith(SQLITE) ? url.substring(SQLITE.length()).replaceAll("\\?.*", "") : "";
        boolean isPath = !name.isEmpty() && !name.startsWith(":") && !name.startsWith("file:");
        return isPath ? Optional.of(Path.of(name)).filter(path -> !Files.exists(path)) : Optional.empty();
    }

    /** Without what follows a question mark, where a password may be. */
    private String shown() {
        return url.replaceAll("\\?.*", "");
    }
}
