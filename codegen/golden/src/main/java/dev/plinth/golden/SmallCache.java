package dev.plinth.golden;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Connections to a SQLite database that keep few pages in memory: a transaction writes into the file before it ends. */
final class SmallCache implements WatchedDataSource.Watcher {
    private SmallCache() {}

    static DataSource of(DataSource source) {
        return WatchedDataSource.of(source, new SmallCache());
    }

    @Override
    public void before(String what) {}

    @Override
    public void opened(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 1");
        }
    }
}
