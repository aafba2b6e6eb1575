package dev.plinth.sqlite;

import dev.plinth.golden.pairs.RandomPairs;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class RandomPairsTest extends RandomPairs {
    RandomPairsTest() {
        super(new SqliteDialect());
    }

    @Override
    protected Connection empty() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite::memory:?foreign_keys=on");
    }
}
