package dev.plinth.lower;

import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import dev.plinth.model.Table;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredTable;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import org.jooq.Name;

/** Recognises the tables and columns of a declaration in jOOQ's expressions, by the identity of their names. */
final class DeclaredNames {
    private final IdentityHashMap<Name, Integer> numbers = new IdentityHashMap<>();
    private final List<Id> ids = new ArrayList<>();

    DeclaredNames(DeclaredDatabase database) {
        for (DeclaredTable table : database.tables()) {
            QName name = QName.of(table.name());
            add(table.rows().getUnqualifiedName(), Table.id(name));
            for (DeclaredColumn column : table.columns()) {
                add(column.field().getUnqualifiedName(), MemberId.column(name, column.name()));
            }
        }
    }

    private void add(Name name, Id id) {
        numbers.put(name, ids.size());
        ids.add(id);
    }

    /** The number of what a name means; empty for a name that is not declared, such as an alias. */
    OptionalInt number(Name name) {
        Integer number = numbers.get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    Id id(int number) {
        return ids.get(number);
    }
}
