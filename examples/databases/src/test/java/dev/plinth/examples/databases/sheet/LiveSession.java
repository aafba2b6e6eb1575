package dev.plinth.examples.databases.sheet;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;

/**
 * A stretch of a transaction in which the catalog is read, with {@code public} alone in the search path. Closing it takes back
 * what was set, and keeps the caller's transaction, if there is one.
 *
 * <p>It also decides whether two default expressions are the same, since the server may print one default in several ways: {@code
 * now()} and {@code CURRENT_TIMESTAMP} are equivalent (PostgreSQL manual, 9.9.5), and so are {@code 0} and {@code '0'::double
 * precision} for a column of that type.
 */
final class LiveSession implements AutoCloseable {
    private final Connection connection;
    private final boolean autoCommit;
    private final Savepoint start;

    private LiveSession(Connection connection, boolean autoCommit, Savepoint start) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.start = start;
    }

    static LiveSession open(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        LiveSession session = new LiveSession(connection, autoCommit, connection.setSavepoint());
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET LOCAL search_path = public");
        }
        return session;
    }

    /**
     * Whether both expressions give the same value of the column's type; they do not if the type does not take one of them. The
     * transaction began before this statement did, so that the times of the one, of the other and of the clock are told apart.
     */
    boolean sameDefault(String one, String other, String type) throws SQLException {
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        String sql = "SELECT CAST(CAST((%s) AS %s) AS text) IS NOT DISTINCT FROM CAST(CAST((%s) AS %s) AS text)"
                .formatted(one, type, other, type);
        Savepoint before = connection.setSavepoint();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        } catch (SQLException e) {
            connection.rollback(before);
            return false;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.rollback(start);
        connection.setAutoCommit(autoCommit);
    }
}
