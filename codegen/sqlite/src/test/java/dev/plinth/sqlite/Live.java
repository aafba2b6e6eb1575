package dev.plinth.sqlite;

import dev.plinth.compare.Comparison;
import dev.plinth.compare.Verdict;
import dev.plinth.model.Catalog;
import dev.plinth.model.LiveCatalog;
import dev.plinth.plan.Intents;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Planner;
import dev.plinth.plan.Rollout;
import dev.plinth.verify.CatalogSnapshot;
import dev.plinth.verify.EmbeddedDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A SQLite database that a test makes with statements of its own, with foreign keys on. */
final class Live implements AutoCloseable {
    /** The facts that pragmas know; the others are the lines of statements. */
    private static final Pattern PRAGMA = Pattern.compile(
            "^table [^:]+: (?:columns \\d|column \"|foreign key \\(|(?:unique )?index \").*", Pattern.DOTALL);

    private final EmbeddedDatabase database = EmbeddedDatabase.sqlite();
    private final Connection connection = database.open();

    Live(String... statements) throws SQLException {
        run(List.of(statements));
    }

    Live(List<String> statements) throws SQLException {
        run(statements);
    }

    void run(List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                try {
                    statement.execute(sql);
                } catch (SQLException e) {
                    throw new SQLException(e.getMessage() + "\nin: " + sql, e);
                }
            }
        }
    }

    /** All or nothing, as a migration runs. */
    void migrate(List<String> statements) throws SQLException {
        connection.setAutoCommit(false);
        run(statements);
        connection.commit();
        connection.setAutoCommit(true);
    }

    List<String> rows(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getObject(i)));
                }
                found.add(String.join(" ", row));
            }
        }
        return found;
    }

    LiveCatalog read() throws SQLException {
        return new SqliteIntrospection().introspect(connection);
    }

    Catalog catalog() throws SQLException {
        return read().catalog();
    }

    /** What an observer sees who does not read the statements. */
    List<String> structure() {
        return CatalogSnapshot.of(connection).facts().stream()
                .filter(fact -> PRAGMA.matcher(fact).matches())
                .map(Token::lower) // a foreign key may name its table in other letters
                .sorted()
                .toList();
    }

    static List<String> creation(Catalog catalog) {
        return new Planner(SqliteObjects.SUPPORTS)
                .plan(PlanInput.creation(catalog, SqliteObjects.SUPPORTS))
                .statements();
    }

    static Verdict compare(Live from, Live to) throws SQLException {
        return new Comparison(SqliteObjects.SUPPORTS).between(from.read(), to.read(), Intents.NONE, Rollout.USUAL);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}
