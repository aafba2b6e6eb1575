package dev.plinth.sqlite;

import dev.plinth.model.Column;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code CREATE TABLE} in its pieces.
 *
 * @param table the table
 * @param keys the foreign keys that are part of it
 */
record TableSql(Table table, List<ForeignKey> keys) {
    /** What a line of a table begins with. */
    static final String INDENT = "  ";

    /** What is between two columns or constraints. */
    static final String SEPARATOR = ",\n" + INDENT;

    TableSql {
        keys = List.copyOf(keys);
    }

    /** The whole statement under a name, which may be another one than that of the table. */
    String text(String name) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(column(column)));
        lines.addAll(constraints());
        return head(name) + String.join(SEPARATOR, lines) + tail();
    }

    /** What is before the first column. */
    String head(String name) {
        return "CREATE TABLE " + name + " (\n" + comment() + INDENT;
    }

    String column(Column column) {
        return ColumnSql.of(column, new ConstraintPlaces(table, keys).ofColumn(column));
    }

    /** The constraints after the columns. */
    List<String> constraints() {
        return new ConstraintPlaces(table, keys).ofTable();
    }

    /** What is after the last constraint. */
    String tail() {
        return "\n)" + (table.options().isEmpty() ? "" : " " + String.join(", ", table.options()));
    }

    /** SQLite keeps the text of CREATE TABLE with the comments in it, and has no other place for them. */
    private String comment() {
        return table.comment()
                .map(text -> INDENT + "-- " + text.replaceAll("\\R", " ") + "\n")
                .orElse("");
    }
}
