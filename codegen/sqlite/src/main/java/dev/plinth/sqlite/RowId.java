package dev.plinth.sqlite;

import dev.plinth.schema.internal.DeclaredTable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The name of the row id of a table (manual, "ROWIDs and the INTEGER PRIMARY KEY"). */
final class RowId {
    private static final List<String> NAMES = List.of("rowid", "_rowid_", "oid");

    private RowId() {}

    /** A name of the row id that no column hides; empty if columns hide all of them. */
    static Optional<String> of(DeclaredTable table) {
        Set<String> columns = table.columns().stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return NAMES.stream().filter(name -> !columns.contains(name)).findFirst();
    }
}
