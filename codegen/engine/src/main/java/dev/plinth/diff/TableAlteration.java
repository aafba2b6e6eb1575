package dev.plinth.diff;

import dev.plinth.model.Column;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What differs between two states of a table.
 *
 * @param before the table as it was
 * @param after the table as it will be
 * @param added the columns that come
 * @param dropped the columns that go
 * @param others the differences that are neither, one sentence each
 */
public record TableAlteration(
        Table before, Table after, List<Column> added, List<Column> dropped, List<String> others) {

    /** Compares two states of a table. */
    public static TableAlteration of(Table before, Table after) {
        List<String> others = new ArrayList<>();
        for (Column column : before.columns()) {
            Optional<Column> now = after.column(column.name());
            now.ifPresent(changed -> others.addAll(
                    RecordDifference.between("column " + before.name() + "." + column.name(), column, changed)));
        }
        others.addAll(RecordDifference.between(
                before.id().toString(), before.withColumns(List.of()), after.withColumns(List.of())));
        return new TableAlteration(before, after, missing(before, after), missing(after, before), List.copyOf(others));
    }

    private static List<Column> missing(Table from, Table in) {
        return in.columns().stream()
                .filter(column -> from.column(column.name()).isEmpty())
                .toList();
    }
}
