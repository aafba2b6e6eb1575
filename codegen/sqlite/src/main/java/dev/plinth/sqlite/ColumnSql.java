package dev.plinth.sqlite;

import dev.plinth.model.Check;
import dev.plinth.model.Column;
import java.util.List;

/** The text of a column within {@code CREATE TABLE} and {@code ADD COLUMN}. */
final class ColumnSql {
    static final String NOT_NULL = " NOT NULL";

    private ColumnSql() {}

    /**
     * The column with its constraints.
     *
     * @param constraints the keys that are part of its text
     */
    static String of(Column column, List<String> constraints) {
        StringBuilder sql = new StringBuilder(head(column));
        if (!column.nullable()) {
            sql.append(NOT_NULL);
        }
        sql.append(generated(column));
        checks(column, true, sql);
        constraints.forEach(constraint -> sql.append(' ').append(constraint));
        sql.append(comment(column));
        checks(column, false, sql);
        return sql.toString();
    }

    /** What the text of a column begins with, before its constraints. */
    static String head(Column column) {
        String type = column.type().text();
        return SqliteObjects.IDENTIFIERS.quote(column.name())
                + (type.isEmpty() ? "" : " ")
                + type
                + column.defaultValue().map(value -> " DEFAULT " + value.text()).orElse("");
    }

    /** What computes the column; empty if nothing does. */
    static String generated(Column column) {
        return column.generated()
                .map(value -> " GENERATED ALWAYS AS (" + value.expression().text()
                        + (value.stored() ? ") STORED" : ") VIRTUAL"))
                .orElse("");
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
    static String comment(Column column) {
        return column.comment()
                .map(text -> text.replaceAll("\\R", " ").replace("*/", "* /").replace("/*", "/ *"))
                .map(text -> " /* " + text + " */")
                .orElse("");
    }
}
