package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.TriggerRow;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;

/** A row of a trigger that records which columns were read from it. */
final class ReadRow implements TriggerRow {
    private final RowReference.Version version;
    private final List<Column<?>> read = new ArrayList<>();

    ReadRow(RowReference.Version version) {
        this.version = version;
    }

    @Override
    public <T> Field<T> get(Column<T> column) {
        read.add(column);
        return new RowReference<>(version, column);
    }

    List<Column<?>> read() {
        return read;
    }
}
