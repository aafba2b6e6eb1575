package dev.plinth.sqlite;

import dev.plinth.model.Expression;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.RowReference.Version;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells which columns of the new and the old row an expression of a trigger reads. */
final class RowReads {
    private RowReads() {}

    /** Whether an expression reads any column of a row. */
    static boolean ofAny(Expression expression, Version version, DeclaredTable table) {
        return table.columns().stream().anyMatch(column -> of(expression, version, column.name()));
    }

    /** The columns of a row that an expression reads, of these. */
    static Stream<String> of(Expression expression, Version version, List<String> columns) {
        return columns.stream().filter(column -> of(expression, version, column));
    }

    /** Whether an expression reads a column of a row. */
    static boolean of(Expression expression, Version version, String column) {
        String name = SqliteObjects.IDENTIFIERS.quote(column);
        return Pattern.compile("\\b(?i:" + version + ")\\." + Pattern.quote(name) + "(?![\\w$])")
                .matcher(expression.text())
                .find();
    }
}
