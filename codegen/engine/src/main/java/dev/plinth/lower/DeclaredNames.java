package dev.plinth.lower;

import dev.plinth.model.Id;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jooq.Name;

/** Recognises what a declaration names in jOOQ's expressions, by the identity of their names. */
public final class DeclaredNames {
    private final IdentityHashMap<Name, Integer> numbers = new IdentityHashMap<>();
    private final List<Id> ids = new ArrayList<>();

    /** Nothing: for text that nobody asks what it names. */
    public DeclaredNames() {}

    /** What the lowerings of a dialect say that expressions name. */
    public DeclaredNames(DeclaredDatabase database, List<Lowering<?>> lowerings) {
        Map<Class<?>, Lowering<?>> byKind = new HashMap<>();
        lowerings.forEach(lowering -> byKind.put(lowering.kind(), lowering));
        database.objects()
                .forEach(declared -> Optional.ofNullable(byKind.get(declared.getClass()))
                        .ifPresent(lowering -> add(declared, lowering)));
    }

    private <D extends DeclaredObject> void add(DeclaredObject declared, Lowering<D> lowering) {
        lowering.addNames(lowering.kind().cast(declared), this::add);
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

    /** The number of what an expression names without a name of jOOQ's. */
    int number(Id id) {
        int number = ids.indexOf(id);
        if (number < 0) {
            ids.add(id);
            return ids.size() - 1;
        }
        return number;
    }

    Id id(int number) {
        return ids.get(number);
    }
}
