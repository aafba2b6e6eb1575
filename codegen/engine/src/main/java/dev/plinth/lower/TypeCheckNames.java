package dev.plinth.lower;

import dev.plinth.schema.Dialect;
import dev.plinth.schema.NamingConvention;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredKey;
import dev.plinth.schema.internal.DeclaredTable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names the checks that narrow the types of a table's columns. They give way to the names that a user chose. */
final class TypeCheckNames {
    private final DeclaredTable table;
    private final NamingConvention naming;
    private final Dialect dialect;
    private final Set<String> taken = new HashSet<>();

    TypeCheckNames(DeclaredTable table, NamingConvention naming, Dialect dialect) {
        this.table = table;
        this.naming = naming;
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

    /** The name that the convention of the database gives; a convention that does not number its names is numbered here. */
    String of(DeclaredColumn column) {
        String first = name(column, 0);
        String free = first;
        for (int attempt = 1; !take(free); attempt++) {
            String next = name(column, attempt);
            free = next.equals(first) ? first + attempt : next;
        }
        return free;
    }

    private String name(DeclaredColumn column, int attempt) {
        return naming.check(new NamingConvention.Unnamed(table.name(), List.of(column.name()), attempt));
    }
}
