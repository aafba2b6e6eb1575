package dev.plinth.postgres;

import dev.plinth.verify.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database of its own, and one connection to it. */
final class Session implements AutoCloseable {
    private final EmbeddedDatabase database;
    private final Connection connection;
    private final Statement statement;

    Session() throws SQLException {
        database = EmbeddedDatabase.postgres();
        connection = database.open();
        statement = connection.createStatement();
    }

    /** The major version of the server. */
    int version() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    /** Runs statements; a failure names the statement. */
    void run(String... statements) throws SQLException {
        for (String sql : statements) {
            try {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new SQLException(e.getMessage() + "\nin: " + sql, e.getSQLState(), e);
            }
        }
    }

    /** The first column of the answer. */
    List<String> column(String query) throws SQLException {
        List<String> values = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }

    /** What the server says to a statement that it refuses. */
    String refusal(String sql) {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            return e.getMessage().lines().findFirst().orElseThrow();
        }
        throw new AssertionError("The server accepts " + sql);
    }

    /** The connection itself. */
    Connection connection() {
        return connection;
    }

    /** From here on, {@link #rollback()} undoes what happened. */
    void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    void rollback() throws SQLException {
        connection.rollback();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
