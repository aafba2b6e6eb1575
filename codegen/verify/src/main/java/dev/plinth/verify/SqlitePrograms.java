package dev.plinth.verify;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the texts of a SQLite database mean, whatever their words: the programs that SQLite compiles to insert, update and
 * delete rows. They contain all checks, defaults, predicates and parts of indexes, and all triggers that fire, theirs too
 * (https://www.sqlite.org/opcode.html). EXPLAIN rounds numbers and omits blobs, so these are read from the statements.
 */
final class SqlitePrograms {
    private static final Pattern LITERAL =
            Pattern.compile("[xX]'[0-9a-fA-F]*+'|'(?:[^']|'')*+'|\"(?:[^\"]|\"\")*+\"|[A-Za-z_]\\w*+|0[xX][0-9a-fA-F]++"
                    + "|(?:\\d++(?:\\.\\d*+)?+|\\.\\d++)(?:[eE][+-]?\\d++)?+");
    /** Shows the text of a statement and does nothing. */
    private static final String TRACE = "Trace";

    private final Connection connection;

    private SqlitePrograms(Connection connection) {
        this.connection = connection;
    }

    /** The programs of all tables. */
    static List<String> read(Connection connection) throws SQLException {
        return new SqlitePrograms(connection).read();
    }

    private record Stored(String type, String name, String sql) {}

    private List<String> read() throws SQLException {
        List<String> facts = new ArrayList<>();
        for (Stored object : objects()) {
            String subject = object.type() + " " + object.name() + ": ";
            switch (object.type()) {
                case "table" -> {
                    facts.add(subject + literals(object.sql()));
                    table(object.name()).stream().map(subject::concat).forEach(facts::add);
                }
                case "index", "trigger" -> facts.add(subject + literals(object.sql()));
                default -> facts.add(subject + object.sql()); // nothing is known of its programs
            }
        }
        return facts;
    }

    private List<Stored> objects() throws SQLException {
        List<Stored> objects = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT type, name, sql FROM sqlite_schema"
                        + " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name")) {
            while (rows.next()) {
                objects.add(new Stored(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return objects;
    }

    private List<String> table(String name) throws SQLException {
        List<String> columns = new ArrayList<>();
        List<String> facts = new ArrayList<>();
        try (var statement =
                connection.prepareStatement("SELECT name, type, hidden FROM pragma_table_xinfo(?) ORDER BY cid")) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    facts.add("column %s %s".formatted(rows.getString(1), rows.getString(2)));
                    if (rows.getInt(3) == 0) {
                        columns.add(quoted(rows.getString(1)));
                    }
                }
            }
        }
        String table = quoted(name);
        facts.addAll(program("INSERT INTO %s (%s) VALUES (%s)"
                .formatted(
                        table,
                        String.join(", ", columns),
                        columns.stream().map(column -> "?").collect(Collectors.joining(", ")))));
        facts.addAll(program("INSERT INTO %s DEFAULT VALUES".formatted(table)));
        facts.addAll(program("UPDATE %s SET %s"
                .formatted(
                        table, columns.stream().map(column -> column + " = ?").collect(Collectors.joining(", ")))));
        facts.addAll(program("DELETE FROM %s".formatted(table)));
        return facts;
    }

    private List<String> program(String sql) throws SQLException {
        List<String> instructions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("EXPLAIN " + sql)) {
            while (rows.next()) {
                String opcode = rows.getString(2);
                String text = opcode.equals(TRACE) ? "" : String.valueOf(rows.getString(6));
                instructions.add("%d %s %d %d %d %s %d"
                        .formatted(
                                rows.getInt(1),
                                opcode,
                                rows.getInt(3),
                                rows.getInt(4),
                                rows.getInt(5),
                                text,
                                rows.getInt(7)));
            }
        }
        return instructions;
    }

    private static String literals(String sql) {
        return LITERAL.matcher(sql)
                .results()
                .map(MatchResult::group)
                .filter(token -> isNumber(token) || isBlob(token))
                .map(token -> isNumber(token) ? number(token) : token.toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static boolean isNumber(String token) {
        return Character.isDigit(token.charAt(0)) || token.charAt(0) == '.';
    }

    private static boolean isBlob(String token) {
        return token.endsWith("'") && !token.startsWith("'");
    }

    /** {@code 1E10} and {@code 1.0e+10} are one number. */
    private static String number(String token) {
        Matcher hexadecimal = Pattern.compile("0[xX].*").matcher(token);
        return hexadecimal.matches()
                ? token.toLowerCase(Locale.ROOT)
                : new BigDecimal(token).stripTrailingZeros().toString();
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
