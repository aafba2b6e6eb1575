package dev.plinth.verify.rows;

import dev.plinth.model.Catalog;
import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.Table;
import dev.plinth.schema.Dialect;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the values that a column takes, as SQL. The engine itself tells whether they are of the type and meet the column's checks. */
public final class Candidates {
    private static final int ENOUGH = 8;

    private final Dialect dialect;
    private final Map<List<String>, List<String>> known = new HashMap<>();

    /** For databases of a dialect; what was found once is remembered. */
    public Candidates(Dialect dialect) {
        this.dialect = dialect;
    }

    /** The values; empty if none is known. Checks over several columns are not looked at. */
    List<String> of(Connection connection, Table table, Column column, Catalog catalog) {
        List<Check> checks = Pool.checks(table, column);
        List<String> key = new ArrayList<>(List.of(column.type().text(), column.name()));
        checks.forEach(check -> key.add(check.expression().text()));
        Pool.labels(column, catalog).forEach(key::add);
        return known.computeIfAbsent(key, unknown -> found(connection, table, column, catalog, checks));
    }

    private List<String> found(Connection connection, Table table, Column column, Catalog catalog, List<Check> checks) {
        List<String> own = checks.stream()
                .map(check -> check.expression().text())
                .filter(check ->
                        answer(connection, "NULL", table, column, check).isPresent())
                .toList();
        String condition =
                own.stream().map(check -> "((" + check + ") IS NOT FALSE)").collect(Collectors.joining(" AND "));
        List<String> meeting = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String text : Pool.of(table, column, catalog)) {
            Optional<String> literal = literal(text, column);
            if (literal.isEmpty() || meeting.size() >= ENOUGH) {
                continue;
            }
            answer(connection, literal.get(), table, column, own.isEmpty() ? "1=1" : condition)
                    .ifPresent(meets -> (meets ? meeting : others).add(value(literal.get(), column)));
        }
        return List.copyOf(meeting.isEmpty() ? others : meeting);
    }

    /** What a condition says of a value of a column, which is read because some are judged only then; empty if the engine refuses the value or the condition. */
    private Optional<Boolean> answer(
            Connection connection, String literal, Table table, Column column, String condition) {
        String name = Names.quoted(column.name());
        String sql = "SELECT CASE WHEN " + condition + " THEN 1 ELSE 0 END, " + name + " FROM (SELECT "
                + value(literal, column) + " AS " + name + ") AS "
                + Names.quoted(table.name().name());
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(sql)) {
                return Optional.of(rows.next() && rows.getInt(1) == 1);
            }
        } catch (SQLException refused) {
            return Optional.empty();
        }
    }

    private String value(String literal, Column column) {
        return dialect == Dialect.POSTGRES ? Names.cast(literal, column) : literal;
    }

    /** SQLite stores what it gets, if it can: so a value must have the type of the column. */
    private Optional<String> literal(String text, Column column) {
        String quoted = "'" + text.replace("'", "''") + "'";
        if (dialect == Dialect.POSTGRES) {
            return Optional.of(quoted);
        }
        String type = column.type().text().toUpperCase(Locale.ROOT);
        if (type.contains("INT")) {
            return number(text).filter(number -> number.scale() <= 0).map(BigDecimal::toPlainString);
        }
        if (type.contains("CHAR") || type.contains("CLOB") || type.contains("TEXT")) {
            return Optional.of(quoted);
        }
        if (type.contains("BLOB")) {
            return Optional.of("X'" + HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)) + "'");
        }
        return type.isEmpty() || type.equals("ANY")
                ? Optional.of(quoted)
                : number(text).map(BigDecimal::toPlainString);
    }

    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?\\d+(\\.\\d+)?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
