package dev.plinth.verify;

import dev.plinth.render.PackagedText;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a SQLite catalog holds: the statements that it keeps, which alone know checks, predicates and trigger bodies, and
 * what its pragmas make of them.
 */
final class SqliteFacts {
    private static final String QUERY = PackagedText.read(SqliteFacts.class, "sqlite-catalog.sql");

    private SqliteFacts() {}

    static List<String> read(Connection connection) throws SQLException {
        List<String> facts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(QUERY);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                String subject = rows.getString("subject") + ": ";
                lines(rows.getString("fact"), rows.getString("statement")).stream()
                        .map(subject::concat)
                        .forEach(facts::add);
            }
        }
        return facts;
    }

    private static List<String> lines(@Nullable String fact, @Nullable String statement) {
        return fact != null ? List.of(fact) : SqlLines.of(statement == null ? "" : statement);
    }
}
