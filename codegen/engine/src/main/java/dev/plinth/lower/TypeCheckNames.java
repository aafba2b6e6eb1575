package dev.plinth.lower;

import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredKey;
import dev.plinth.schema.internal.DeclaredTable;
import java.util.HashSet;
import java.util.Set;

/** Names the checks that narrow the types of a table's columns. They give way to the names that a user chose. */
final class TypeCheckNames {
    private final DeclaredTable table;
    private final Dialect dialect;
    private final Set<String> taken = new HashSet<>();

    TypeCheckNames(DeclaredTable table, Dialect dialect) {
        this.table = table;
        this.dialect = dialect;
        table.primaryKey().map(DeclaredKey::name).ifPresent(this::take);
        table.uniques().forEach(key -> take(key.name()));
        table.checks().stream()
                .filter(check -> check.dialects().contains(dialect))
                .forEach(check -> take(check.name()));
        table.foreignKeys().forEach(key -> take(key.name()));
    }

    private boolean take(String name) {
        return taken.add(dialect.folded(name));
    }

    String of(DeclaredColumn column) {
        String name = table.name() + "_" + column.name() + "_check";
        String free = name;
        for (int i = 1; !take(free); i++) {
            free = name + i;
        }
        return free;
    }
}
