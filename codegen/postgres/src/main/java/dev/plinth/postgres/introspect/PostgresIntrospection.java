package dev.plinth.postgres.introspect;

import dev.plinth.dialect.Introspection;
import dev.plinth.model.LiveCatalog;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Reads PostgreSQL 12 to 18. Everything is read in one transaction that sees one snapshot and writes nothing. Names in the default
 * schema of the connection, the first of its search path, are without a schema, also in the server's texts.
 */
public final class PostgresIntrospection implements Introspection {
    @Override
    public LiveCatalog introspect(Connection connection) throws SQLException {
        try (var snapshot = new Snapshot(connection)) {
            return new CatalogReader(snapshot).read();
        }
    }
}
