package dev.plinth.sqlite;

import dev.plinth.model.Expression;
import dev.plinth.schema.internal.RowReference.Version;
import java.util.regex.Pattern;

/** Tells which columns of the new and the old row an expression of a trigger reads. */
final class RowReads {
    private RowReads() {}

    /** Whether an expression reads a column of a row. */
    static boolean of(Expression expression, Version version, String column) {
        String name = SqliteObjects.IDENTIFIERS.quote(column);
        return Pattern.compile("\\b(?i:" + version + ")\\." + Pattern.quote(name) + "(?![\\w$])")
                .matcher(expression.text())
                .find();
    }
}
