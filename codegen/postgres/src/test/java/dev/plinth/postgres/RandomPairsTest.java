package dev.plinth.postgres;

import dev.plinth.golden.pairs.RandomPairs;
import dev.plinth.verify.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import net.jqwik.api.lifecycle.AfterContainer;

class RandomPairsTest extends RandomPairs {
    private static final EmbeddedDatabase DATABASE = EmbeddedDatabase.postgres();

    RandomPairsTest() {
        super(new PostgresDialect());
    }

    /** One database for all: to empty it is much quicker than to create another. */
    @Override
    protected Connection empty() throws SQLException {
        Connection connection = DATABASE.open();
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET client_min_messages = warning");
            statement.execute("DROP SCHEMA public CASCADE");
            statement.execute("CREATE SCHEMA public");
            statement.execute("RESET client_min_messages");
        }
        return connection;
    }

    @AfterContainer
    static void close() {
        DATABASE.close();
    }
}
