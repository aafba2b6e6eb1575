package dev.plinth.sqlite;

import dev.plinth.dialect.Introspection;
import dev.plinth.model.LiveCatalog;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Reads the main database of a connection: one query, and the statements that SQLite has stored. */
public final class SqliteIntrospection implements Introspection {
    /** What SQLite, its modules for virtual tables and Flyway keep for themselves is not there. */
    private static final String QUERY = """
            WITH listed AS MATERIALIZED (SELECT name, type FROM pragma_table_list WHERE schema = 'main')
            SELECT coalesce(listed.type, stored.type) AS kind, stored.name, stored.sql, sqlite_version() AS version
            FROM sqlite_schema stored
            LEFT JOIN listed ON listed.name = stored.name AND stored.type IN ('table', 'view')
            WHERE stored.sql IS NOT NULL
              AND stored.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
              AND stored.tbl_name <> 'flyway_schema_history'
              AND coalesce(listed.type, '') <> 'shadow'
            ORDER BY stored.name
            """;

    @Override
    public LiveCatalog introspect(Connection connection) throws SQLException {
        List<LiveReading.Stored> objects = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                objects.add(
                        new LiveReading.Stored(rows.getString("kind"), rows.getString("name"), rows.getString("sql")));
            }
        }
        return LiveReading.of(objects, connection.getMetaData().getDatabaseProductVersion());
    }
}
