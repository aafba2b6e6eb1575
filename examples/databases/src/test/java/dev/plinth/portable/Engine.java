package dev.plinth.portable;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.tools.json.JSONParser;
import org.jooq.tools.json.ParseException;

/** Evaluates expressions over the rows of a table, in one form on all engines. */
final class Engine implements AutoCloseable {
    private static final DateTimeFormatter STORED =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT);
    private static final String REFUSED = "refused";

    /** A time after the year 9999, which no column of SQLite stores. */
    private static final String AFTER_ALL = "later";

    private final Connection connection;

    Engine(Connection connection) {
        this.connection = connection;
    }

    void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e.getMessage() + " in " + sql, e);
        }
    }

    /** A collation of PostgreSQL's that does not order texts by their code points. */
    String linguisticCollation() {
        String query = "SELECT collname FROM pg_collation WHERE collname IN ('en-x-icu', 'en_US.utf8')"
                + " ORDER BY collname LIMIT 1";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("This PostgreSQL has no collation of a language");
            }
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The value of an expression in each row; {@code refused} where the engine refuses to evaluate it. */
    List<String> values(String table, int rows, Field<?> field, String text) {
        String query = "SELECT " + text + " FROM " + table;
        List<String> values = values(query + " ORDER BY n", field);
        if (!values.equals(List.of(REFUSED))) {
            return values;
        }
        List<String> each = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            each.addAll(values(query + " WHERE n = " + row, field));
        }
        return each;
    }

    private List<String> values(String query, Field<?> field) {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                values.add(value(rows, field));
            }
            return values;
        } catch (SQLException e) {
            if (isUnknown(e)) {
                throw new IllegalStateException(e.getMessage() + " in " + query, e);
            }
            return List.of(REFUSED);
        }
    }

    /** Whether the engine does not understand the expression, in place of refusing its value. */
    private static boolean isUnknown(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("42")
                || (e.getErrorCode() == 1
                        && !String.valueOf(e.getMessage()).contains("malformed JSON")
                        && !String.valueOf(e.getMessage()).contains("integer overflow"));
    }

    private static String value(ResultSet rows, Field<?> field) throws SQLException {
        Class<?> type = field.getType();
        Object value = rows.getObject(1);
        if (value == null) {
            return "null";
        }
        if (type == OffsetDateTime.class) {
            String text = value instanceof Timestamp
                    ? STORED.format(rows.getObject(1, OffsetDateTime.class).withOffsetSameInstant(ZoneOffset.UTC))
                    : value.toString();
            return text.startsWith("+") || text.startsWith("~") ? AFTER_ALL : text;
        }
        if (type == Boolean.class) {
            return value instanceof Boolean truth ? truth.toString() : Boolean.toString(!value.equals(0));
        }
        if (type == JSONB.class) {
            return parsed(value.toString());
        }
        if (value instanceof Double || value instanceof Float) {
            return Double.toString(((Number) value).doubleValue() + 0.0);
        }
        return value instanceof BigDecimal number ? number.stripTrailingZeros().toPlainString() : value.toString();
    }

    private static String parsed(String json) {
        try {
            return String.valueOf(new JSONParser().parse(json));
        } catch (ParseException e) {
            throw new IllegalStateException(json, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
