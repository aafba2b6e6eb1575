package dev.plinth.postgres.introspect;

import dev.plinth.render.PackagedText;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A transaction in which all queries see the same state of the database, with settings that make the server print the same text on
 * every connection. Closing it puts the connection back as it was.
 */
final class Snapshot implements AutoCloseable {
    private static final String SETTINGS = PackagedText.read(Snapshot.class, "settings.sql");

    private final Connection connection;
    private final boolean autoCommit;

    Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            statement.execute(SETTINGS);
        } catch (SQLException e) {
            close();
            throw e;
        }
    }

    /** Reads one row of an answer. */
    interface RowReader {
        void read(Row row) throws SQLException;
    }

    /** The major version of the server. */
    int version() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    /** Runs the query of a resource. */
    void query(String resource, RowReader reader) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(PackagedText.read(Snapshot.class, resource))) {
                var row = new Row(rows);
                while (rows.next()) {
                    reader.read(row);
                }
            }
        }
    }

    /** The settings end with the transaction. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(autoCommit);
    }
}
