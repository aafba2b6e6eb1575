package dev.plinth.sqlite;

import dev.plinth.model.Column;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Key;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which constraints are part of the text of a column, and which follow the columns. Those without a name of one column are part of it.
 * The order of keys stays, because SQLite numbers their indexes by it.
 */
final class ConstraintPlaces {
    private final Map<String, List<String>> ofColumns = new HashMap<>();
    private final List<String> ofTable = new ArrayList<>();

    ConstraintPlaces(Table table, List<ForeignKey> keys) {
        boolean numbered = table.columns().stream().anyMatch(Column::identity);
        List<String> columns = table.columns().stream().map(Column::name).toList();
        int last = 0;
        for (Key key : table.keys()) {
            int place =
                    key.columns().size() == 1 ? columns.indexOf(key.columns().get(0)) : -1;
            if (numbered && key.primary()) {
                // the primary key of an identity is part of the column, or SQLite would not number it
                add(key.columns().get(0), SqliteObjects.CONSTRAINTS.keyOfColumn(key, true));
            } else if (Unnamed.is(key.name()) && place >= last) {
                add(columns.get(place), SqliteObjects.CONSTRAINTS.keyOfColumn(key, false));
                last = place;
            } else {
                ofTable.add(SqliteObjects.CONSTRAINTS.key(key));
                last = columns.size();
            }
        }
        table.checks().forEach(check -> ofTable.add(SqliteObjects.CONSTRAINTS.check(check)));
        for (ForeignKey key : keys) {
            if (Unnamed.is(key.name()) && key.columns().size() == 1) {
                add(key.columns().get(0), SqliteObjects.CONSTRAINTS.foreignKeyOfColumn(key));
            } else {
                ofTable.add(SqliteObjects.CONSTRAINTS.foreignKey(key));
            }
        }
    }

    private void add(String column, String constraint) {
        ofColumns.computeIfAbsent(column, name -> new ArrayList<>()).add(constraint);
    }

    /** The constraints within the text of a column. */
    List<String> ofColumn(Column column) {
        return ofColumns.getOrDefault(column.name(), List.of());
    }

    /** The constraints after the columns. */
    List<String> ofTable() {
        return ofTable;
    }
}
