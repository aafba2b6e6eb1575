package dev.plinth.sqlite;

import dev.plinth.verify.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database of its own, and one connection to it. */
final class Session implements AutoCloseable {
    private final EmbeddedDatabase database = EmbeddedDatabase.sqlite();
    private final Connection connection = database.open();
    private final Statement statement = connection.createStatement();

    Session() throws SQLException {}

    /** The version of SQLite 3, for example 39 of 3.39.2. */
    int minorVersion() throws SQLException {
        return connection.getMetaData().getDatabaseMinorVersion();
    }

    /** Runs statements; a failure names the statement. */
    void run(String... statements) throws SQLException {
        for (String sql : statements) {
            try {
                statement.execute(sql);
            } catch (SQLException e) {
                throw new SQLException(e.getMessage() + "\nin: " + sql, e);
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
