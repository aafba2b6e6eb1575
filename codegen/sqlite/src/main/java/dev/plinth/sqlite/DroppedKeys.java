package dev.plinth.sqlite;

import dev.plinth.diff.Change;
import dev.plinth.diff.ChangeSet;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The foreign keys that are dropped together with their tables. DROP TABLE deletes the rows first, by the rules of the
 * foreign keys (manual, "SQLite Foreign Key Support", section 5): keys that run in a circle leave no order in which every
 * table is dropped before those it references, and a table that restricts itself cannot be emptied at all.
 */
final class DroppedKeys {
    private final Set<String> tables;
    private final List<ForeignKey> keys;

    private DroppedKeys(Set<String> tables, List<ForeignKey> keys) {
        this.tables = tables;
        this.keys = keys;
    }

    static DroppedKeys of(ChangeSet changes) {
        Set<String> tables = new HashSet<>();
        for (Change change : changes.changes()) {
            if (change instanceof Change.Drop drop && drop.object() instanceof Table table) {
                tables.add(table.name());
            }
        }
        List<ForeignKey> keys = changes.changes().stream()
                .filter(Change.Drop.class::isInstance)
                .map(change -> ((Change.Drop) change).object())
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .filter(key -> tables.contains(key.table()))
                .collect(Collectors.toList());
        return new DroppedKeys(tables, keys);
    }

    /** Whether the key must go before its table does. */
    boolean hinders(ForeignKey key) {
        if (!tables.contains(key.table()) || !tables.contains(key.targetTable())) {
            return false;
        }
        return key.table().equals(key.targetTable())
                ? key.onDelete().equals("RESTRICT")
                : reaches(key.targetTable(), key.table());
    }

    private boolean reaches(String from, String to) {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String table = open.pop();
            if (table.equals(to)) {
                return true;
            }
            if (seen.add(table)) {
                keys.stream()
                        .filter(key -> key.table().equals(table))
                        .map(ForeignKey::targetTable)
                        .forEach(open::push);
            }
        }
        return false;
    }
}
