package dev.plinth.sqlite;

import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import java.util.Set;

/**
 * How the values of a column get into another storage class. A strict table refuses a value that has no place in it (manual, "STRICT
 * Tables", 2).
 *
 * @param before the column as it is
 * @param after the column as it will be
 */
record Storage(Column before, Column after) {
    private static final String TEXT = "TEXT";
    private static final String REAL = "REAL";
    private static final Set<String> WHOLE = Set.of("INTEGER", "INT");

    /** Whether every value has a place in the new storage class. */
    boolean keeps() {
        return isSame() || (isWhole(before) && (is(after, TEXT) || is(after, REAL)));
    }

    /** Whether a value that has a place there is the same: as a text, or as a number of another kind, it could lose digits. */
    boolean isKnown() {
        return isSame()
                || (isWhole(before) && is(after, TEXT))
                || (is(before, TEXT) && isWhole(after))
                || (isWhole(before) && is(after, REAL) && isSmall());
    }

    /** Whether all of its numbers are numbers of a REAL too. */
    private boolean isSmall() {
        return before.checks().stream()
                .anyMatch(check -> new Narrowing(check.expression().text()).isRange());
    }

    private boolean isSame() {
        return isSame(before.type(), after.type());
    }

    /** Whether two types are one storage class. */
    static boolean isSame(Expression one, Expression other) {
        return one.equals(other) || (WHOLE.contains(one.text()) && WHOLE.contains(other.text()));
    }

    private static boolean isWhole(Column column) {
        return WHOLE.contains(column.type().text());
    }

    private static boolean is(Column column, String storage) {
        return column.type().text().equals(storage);
    }

    private static boolean isBoolean(Column column) {
        String check = TypeChecks.bool(SqliteObjects.IDENTIFIERS.quote(column.name()));
        return column.checks().stream()
                .anyMatch(each -> each.expression().text().equals(check));
    }

    /** The value for the new column. The text of a boolean is a word, as on PostgreSQL. */
    String value() {
        String name = SqliteObjects.IDENTIFIERS.quote(before.name());
        if (isBoolean(before) && is(after, TEXT)) {
            return "CASE %s WHEN 1 THEN 'true' WHEN 0 THEN 'false' END".formatted(name);
        }
        return is(before, TEXT) && isBoolean(after)
                ? "CASE %1$s WHEN 'true' THEN 1 WHEN 'false' THEN 0 ELSE %1$s END".formatted(name)
                : name;
    }
}
