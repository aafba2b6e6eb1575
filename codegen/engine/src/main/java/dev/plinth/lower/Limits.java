package dev.plinth.lower;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * How much a server takes.
 *
 * @param columns the most columns of a table
 * @param keyColumns the most columns of a key, a foreign key or an index
 * @param expression the most bytes of an expression, or of a statement in a trigger
 */
public record Limits(int columns, int keyColumns, int expression) {
    /**
     * A text of SQL.
     *
     * @throws TooLongException if it is longer than the server takes
     */
    String checked(String sql) {
        if (sql.length() > expression / 3 && sql.getBytes(UTF_8).length > expression) {
            throw new TooLongException();
        }
        return sql;
    }
}
