package dev.plinth.schema;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;

/** The new or the old row in the condition or the body of a trigger. */
public final class TriggerRow {
    private final RowReference.Version version;
    private final List<Column<?>> read = new ArrayList<>();

    TriggerRow(RowReference.Version version) {
        this.version = version;
    }

    /**
     * The value of a column of the trigger's table in this row. In a body, the new row of a delete and the old row of an
     * insert read as null.
     */
    public <T> Field<T> get(Column<T> column) {
        read.add(column);
        return new RowReference<>(version, column);
    }

    RowReference.Version version() {
        return version;
    }

    List<Column<?>> read() {
        return read;
    }
}
