package dev.plinth.verify.source;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.plan.Script;
import dev.plinth.schema.Dialect;
import dev.plinth.verify.VerificationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.core.Parser;

/** Runs SQL on a connection. */
public final class SqlScripts {
    private SqlScripts() {}

    /**
     * Runs a file, statement by statement and outside a transaction.
     *
     * @throws VerificationException if the file cannot be read, or the server refuses a statement
     */
    public static void run(SqlDialect dialect, Connection connection, Path file) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            for (String sql : statements(dialect, Files.readString(file))) {
                statement.execute(sql);
            }
            if (dialect.dialect() == Dialect.POSTGRES) {
                statement.execute("RESET ALL"); // a dump sets the search path of its session
            }
        } catch (SQLException e) {
            throw new VerificationException("%s: %s".formatted(file, e.getMessage()), e);
        } catch (IOException e) {
            throw new VerificationException("Cannot read " + file, e);
        }
    }

    /**
     * Runs the scripts of a plan, each in a transaction if it can run in one.
     *
     * @throws SQLException if the server refuses a statement; then the script is taken back if it ran in a transaction
     */
    public static void run(Connection connection, List<Script> scripts) throws SQLException {
        for (Script script : scripts) {
            connection.setAutoCommit(!script.transactional());
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                for (String sql : script.statements()) {
                    execute(statement, sql);
                }
            } catch (SQLException e) {
                if (script.transactional()) {
                    connection.rollback();
                }
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private static void execute(Statement statement, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\nin " + sql, e);
        }
    }

    /** SQLite's driver runs all statements of a text by itself, but only as an update. */
    private static List<String> statements(SqlDialect dialect, String text) throws SQLException {
        return dialect.dialect() == Dialect.SQLITE
                ? SqliteStatements.of(text)
                : Parser.parseJdbcSql(text, true, false, true, false, false).stream()
                        .map(query -> query.nativeSql)
                        .filter(sql -> !sql.isBlank())
                        .toList();
    }
}
