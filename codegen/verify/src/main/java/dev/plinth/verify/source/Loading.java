package dev.plinth.verify.source;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.LiveCatalog;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.VerificationException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Loads a schema into a throw-away database, and reads it back. */
final class Loading {
    private Loading() {}

    /** Something that fills a database. */
    interface Load {
        void into(Connection connection) throws SQLException;
    }

    static LiveCatalog loaded(SqlDialect dialect, Supplier<EmbeddedDatabase> engine, Load load) {
        try (EmbeddedDatabase database = engine.get();
                Connection connection = database.open()) {
            load.into(connection);
            return dialect.introspection().introspect(connection);
        } catch (SQLException e) {
            throw new VerificationException("The schema cannot be loaded: " + e.getMessage(), e);
        }
    }
}
