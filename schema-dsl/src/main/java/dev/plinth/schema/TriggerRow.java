package dev.plinth.schema;

import org.jooq.Field;

/** The new or the old row in the condition or the body of a trigger. */
public interface TriggerRow {
    /**
     * The value of a column of the trigger's table in this row. In a body, the new row of a delete and the old row of an
     * insert read as null.
     */
    <T> Field<T> get(Column<T> column);
}
