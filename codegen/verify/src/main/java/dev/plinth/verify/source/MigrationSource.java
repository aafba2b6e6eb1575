package dev.plinth.verify.source;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.LiveCatalog;
import dev.plinth.schema.Dialect;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.FlywayMigrations;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A folder of Flyway migrations, which stock Flyway applies.
 *
 * @param folder the folder
 */
record MigrationSource(Path folder) implements SchemaSource {
    @Override
    public Optional<Dialect> dialect() {
        return Optional.empty();
    }

    @Override
    public LiveCatalog read(SqlDialect of, Supplier<EmbeddedDatabase> engine) {
        try (EmbeddedDatabase database = engine.get();
                Connection connection = database.open()) {
            FlywayMigrations.apply(database, folder);
            return of.introspection().introspect(connection);
        } catch (SQLException e) {
            throw new dev.plinth.verify.VerificationException("The schema cannot be read: " + e.getMessage(), e);
        }
    }
}
