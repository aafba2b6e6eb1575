package dev.plinth.sqlite;

import dev.plinth.model.Check;
import dev.plinth.model.Column;
import java.util.List;

/** The text of a column within {@code CREATE TABLE} and {@code ADD COLUMN}. */
final class ColumnSql {
    private ColumnSql() {}

    /**
     * The column with its constraints.
     *
     * @param constraints the keys that are part of its text
     */
    static String of(Column column, List<String> constraints) {
        StringBuilder sql = new StringBuilder(SqliteObjects.IDENTIFIERS.quote(column.name()));
        String type = column.type().text();
        sql.append(type.isEmpty() ? "" : " ").append(type);
        column.defaultValue().ifPresent(value -> sql.append(" DEFAULT ").append(value.text()));
        if (!column.nullable()) {
            sql.append(" NOT NULL");
        }
        column.generated()
                .ifPresent(value -> sql.append(" GENERATED ALWAYS AS (")
                        .append(value.expression().text())
                        .append(value.stored() ? ") STORED" : ") VIRTUAL"));
        checks(column, true, sql);
        constraints.forEach(constraint -> sql.append(' ').append(constraint));
        sql.append(comment(column));
        checks(column, false, sql);
        return sql.toString();
    }

    /** A check without a name takes that of a constraint before it. */
    private static void checks(Column column, boolean unnamed, StringBuilder sql) {
        for (Check check : column.checks()) {
            if (Unnamed.is(check.name()) == unnamed) {
                sql.append(unnamed ? " " : "\n    ").append(SqliteObjects.CONSTRAINTS.check(check));
            }
        }
    }

    /**
     * Within the column's own text, so that ADD COLUMN brings the comment along and DROP COLUMN takes it away. Flyway counts
     * comments within comments, which SQLite does not have.
     */
    private static String comment(Column column) {
        return column.comment()
                .map(text -> text.replaceAll("\\R", " ").replace("*/", "* /").replace("/*", "/ *"))
                .map(text -> " /* " + text + " */")
                .orElse("");
    }
}
