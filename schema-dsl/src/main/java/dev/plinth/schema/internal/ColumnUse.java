package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.Rows;
import java.util.Optional;

/**
 * A place in a statement that needs a table to be named there.
 *
 * @param column the column that is used; empty for all columns of the rows
 * @param rows whose column it is
 * @param qualified whether it is written with the name of the rows, so that the table under another name does not do
 */
record ColumnUse(Optional<Column<?>> column, Rows rows, boolean qualified) {
    /** Whether a statement that names {@code named} has what this use needs. */
    boolean isMetBy(Rows named) {
        return qualified ? named.equals(rows) : named.table().equals(rows.table());
    }
}
