package dev.plinth.verify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the PL/pgSQL routines of an embedded database a canonical text. The server keeps their bodies as they were written. So
 * comments, layout and the case of words are taken out, and the server reads each statement of a trigger routine in the body
 * of an SQL function and writes it back (manual, section 38.5: a body that begins with {@code BEGIN ATOMIC} is parsed). Before
 * version 14 it does not have that, and only the tokens are compared.
 */
final class PostgresRoutines {
    private static final Set<String> STATEMENTS = Set.of("insert", "update", "delete", "merge", "with");
    private static final List<String> COLUMNS_WIN = List.of("#", "variable_conflict", "use_column");
    private static final String ROUTINES = """
            SELECT p.oid, p.prosrc,
                   (SELECT min(t.tgrelid::regclass::text) FROM pg_trigger t
                    WHERE t.tgfoid = p.oid HAVING count(DISTINCT t.tgrelid) = 1)
            FROM pg_proc p
            JOIN pg_language l ON l.oid = p.prolang
            WHERE l.lanname = 'plpgsql' AND p.pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
            """;

    private final Connection connection;

    private PostgresRoutines(Connection connection) {
        this.connection = connection;
    }

    /** Rewrites all routines of a database that nobody uses any more, in the transaction of the connection. */
    static void makeCanonical(Connection connection) throws SQLException {
        var routines = new PostgresRoutines(connection);
        for (Routine routine : routines.all()) {
            Optional<List<String>> tokens = PostgresTokens.of(routine.body());
            if (tokens.isPresent()) {
                routines.write(routine.oid(), routines.canonical(tokens.get(), Optional.ofNullable(routine.table())));
            }
        }
    }

    /**
     * A routine.
     *
     * @param table the table whose triggers call it; null if there is none, or more than one
     */
    private record Routine(long oid, String body, @Nullable String table) {}

    private List<Routine> all() throws SQLException {
        List<Routine> routines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(ROUTINES)) {
            while (rows.next()) {
                routines.add(new Routine(rows.getLong(1), rows.getString(2), rows.getString(3)));
            }
        }
        return routines;
    }

    private void write(long oid, String body) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE pg_proc SET prosrc = ? WHERE oid = ?")) {
            update.setString(1, body);
            update.setLong(2, oid);
            update.executeUpdate();
        }
    }

    private String canonical(List<String> tokens, Optional<String> table) throws SQLException {
        boolean columnsWin = tokens.size() > COLUMNS_WIN.size()
                && tokens.subList(0, COLUMNS_WIN.size()).equals(COLUMNS_WIN);
        List<String> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        for (String token : tokens) {
            line.add(token);
            if (token.equals(";")) {
                lines.add(columnsWin && table.isPresent() ? parsed(line, table.get()) : String.join(" ", line));
                line = new ArrayList<>();
            }
        }
        lines.add(String.join(" ", line));
        return String.join("\n", lines);
    }

    /** The statement in the words of the server; as it is where the server cannot read it outside of PL/pgSQL. */
    private String parsed(List<String> line, String table) throws SQLException {
        int start = 0;
        while (start < line.size() && !STATEMENTS.contains(line.get(start))) {
            start++;
        }
        String before = String.join(" ", line.subList(0, start));
        String statement = String.join(" ", line.subList(start, line.size()));
        return statement.isEmpty() ? before : before + "\n" + parsed(statement, table);
    }

    private String parsed(String sql, String table) throws SQLException {
        Savepoint savepoint = connection.setSavepoint();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("""
                    CREATE FUNCTION pg_temp.plinth_statement("new" %1$s, "old" %1$s, tg_op text) RETURNS void
                    LANGUAGE sql BEGIN ATOMIC %2$s END
                    """.formatted(table, sql));
            try (ResultSet row =
                    statement.executeQuery("SELECT pg_get_function_sqlbody('pg_temp.plinth_statement'::regproc)")) {
                row.next();
                return row.getString(1);
            }
        } catch (SQLException notPlainSql) {
            return sql;
        } finally {
            connection.rollback(savepoint);
        }
    }
}
