package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.Rows;
import java.util.Optional;

/**
 * The use of a column in a statement, which must name the table of the column.
 *
 * @param column the column that is used; empty for all columns of the rows
 * @param rows whose column it is
 * @param qualified whether the SQL writes the name of the rows before the column. If not, any alias of the table is enough
 */
record ColumnUse(Optional<Column<?>> column, Rows rows, boolean qualified) {
    /** Whether a statement that names these rows may use the column. */
    boolean isMetBy(Rows named) {
        return qualified ? named.equals(rows) : named.table().equals(rows.table());
    }
}
