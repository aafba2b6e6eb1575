package dev.plinth.sqlite;

import dev.plinth.model.Column;
import dev.plinth.model.Table;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the text of a table says of its row ids (manual, "CREATE TABLE", section 5: "ROWIDs and the INTEGER PRIMARY KEY"). */
final class RowIdColumn {
    private static final List<String> ROW_IDS = List.of("rowid", "_rowid_", "oid");
    private static final String WITHOUT_ROW_ID = "WITHOUT ROWID";
    private static final String STRICT = "STRICT";

    private RowIdColumn() {}

    static boolean hasRowIds(Table table) {
        return !table.options().contains(WITHOUT_ROW_ID);
    }

    static boolean isStrict(Table table) {
        return table.options().contains(STRICT);
    }

    /** A name of the row id that none of these columns has. */
    static Optional<String> name(Stream<Column> columns) {
        Set<String> taken = columns.map(column -> Token.lower(column.name())).collect(Collectors.toSet());
        return ROW_IDS.stream().filter(name -> !taken.contains(name)).findFirst();
    }

    /** The column that is another name for the row id. */
    static Optional<Column> of(Table table) {
        return table.primaryKey()
                .filter(key -> hasRowIds(table) && key.columns().size() == 1)
                .flatMap(key -> table.column(key.columns().get(0)))
                .filter(column -> Token.lower(ColumnType.declared(column)).equals("integer"));
    }
}
