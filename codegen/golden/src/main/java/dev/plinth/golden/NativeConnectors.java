package dev.plinth.golden;

import dev.plinth.verify.EmbeddedDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.internal.database.sqlite.SQLiteParser;
import org.flywaydb.core.internal.parser.ParsingContext;
import org.flywaydb.core.internal.resource.StringResource;
import org.flywaydb.core.internal.sqlscript.SqlStatement;
import org.flywaydb.core.internal.sqlscript.SqlStatementIterator;

/**
 * Runs scripts on SQLite as Flyway's Native Connectors do (read from the sources of {@code flyway-database-nc-sqlite},
 * {@code NativeConnectorsSqlite} and {@code JdbcMigrator}): JDBC does not know of the transaction, because {@code BEGIN TRANSACTION}
 * and its end are statements, and Flyway's own parser finds the statements between them.
 */
public final class NativeConnectors {
    private final EmbeddedDatabase database;
    private final boolean readingResults;

    /**
     * On a SQLite database.
     *
     * @param readingResults whether the rows of queries are read, as with Flyway's {@code outputQueryResults}
     */
    public NativeConnectors(EmbeddedDatabase database, boolean readingResults) {
        this.database = database;
        this.readingResults = readingResults;
    }

    /**
     * Runs the scripts of a version, each in a transaction.
     *
     * @param folder where they are
     * @param version such as {@code V0002}, or {@code U0002} for its undo
     * @throws SQLException if a script is refused; what it did is taken back, and what came before stays
     */
    public void run(Path folder, String version) throws SQLException {
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (Path script : scripts(folder, version)) {
                inTransaction(statement, statements(script));
            }
        }
    }

    private void inTransaction(Statement statement, List<String> script) throws SQLException {
        statement.execute("BEGIN TRANSACTION;");
        try {
            for (String sql : script) {
                execute(statement, sql);
            }
            statement.execute("COMMIT TRANSACTION;");
        } catch (SQLException e) {
            statement.execute("ROLLBACK TRANSACTION;");
            throw e;
        }
    }

    private void execute(Statement statement, String sql) throws SQLException {
        if (statement.execute(sql) && readingResults) {
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    rows.getString(1);
                }
            }
        }
    }

    private static List<Path> scripts(Path folder, String version) {
        try (Stream<Path> files = Files.exists(folder) ? Files.list(folder) : Stream.of()) {
            return files.filter(file -> file.getFileName().toString().matches(version + "[._].*\\.sql"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> statements(Path script) {
        try {
            boolean hasConf = Files.exists(script.resolveSibling(script.getFileName() + ".conf"));
            FluentConfiguration configuration = Flyway.configure().placeholderReplacement(!hasConf);
            var parser = new SQLiteParser(configuration, new ParsingContext());
            List<String> statements = new ArrayList<>();
            try (SqlStatementIterator found = parser.parse(new StringResource(Files.readString(script)))) {
                while (found.hasNext()) {
                    statements.add(sql(found.next(), script));
                }
            }
            return statements;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sql(SqlStatement statement, Path script) {
        if (!statement.canExecuteInTransaction()) {
            throw new IllegalStateException(
                    script + " holds what Flyway runs outside of a transaction: " + statement.getSql());
        }
        return statement.getSql();
    }
}
