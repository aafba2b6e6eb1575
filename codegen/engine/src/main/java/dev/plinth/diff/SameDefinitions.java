package dev.plinth.diff;

import dev.plinth.model.Catalog;
import dev.plinth.model.Check;
import dev.plinth.model.EnumType;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.Index;
import dev.plinth.model.Key;
import dev.plinth.model.Member;
import dev.plinth.model.Renaming;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what only got another name, because its definition says all there is to say of it: constraints, indexes and enum
 * types. To rename them loses nothing and costs nothing. Columns and tables hold data, so nobody guesses what became of them.
 */
final class SameDefinitions {
    private static final Set<Class<?>> KINDS = Set.of(Index.class, ForeignKey.class, EnumType.class);

    private final RenameRules rules;

    private SameDefinitions(RenameRules rules) {
        this.rules = rules;
    }

    /**
     * The renames that nobody declared.
     *
     * @param before the catalog after the declared renames
     * @return new identities by the old ones
     */
    static Map<Id, Id> renames(Catalog before, Catalog after, RenameRules rules) {
        var same = new SameDefinitions(rules);
        Map<Id, Object> was = same.definitions(before, after);
        Map<Id, Object> is = same.definitions(after, before);
        Map<Object, Deque<Id>> gone = new HashMap<>();
        was.forEach((id, definition) -> {
            if (!is.containsKey(id)) {
                gone.computeIfAbsent(definition, key -> new ArrayDeque<>()).add(id);
            }
        });
        Map<Id, Id> renames = new LinkedHashMap<>();
        is.forEach((id, definition) -> {
            Deque<Id> candidates = gone.get(definition);
            if (candidates != null && !candidates.isEmpty() && !was.containsKey(id)) {
                renames.put(candidates.removeFirst(), id);
            }
        });
        return renames;
    }

    /** What may have another name in the other catalog, with all that is said of it but its name. */
    private Map<Id, Object> definitions(Catalog catalog, Catalog other) {
        Map<Id, Object> definitions = new LinkedHashMap<>();
        var others = other.lookup();
        for (SchemaObject object : catalog.objects()) {
            Optional<SchemaObject> same = Optional.ofNullable(others.get(object.id()));
            if (object instanceof Table table) {
                if (same.filter(unchanged -> !unchanged.equals(table)).isPresent()) {
                    table.members()
                            .forEach(member -> definition(table, member)
                                    .ifPresent(definition -> definitions.put(table.id(member), definition)));
                }
            } else if (KINDS.contains(object.id().kind())) {
                definitions.put(object.id(), same.isPresent() ? object : unnamed(object));
            }
        }
        return definitions;
    }

    private static Optional<Object> definition(Table table, Member member) {
        if (member instanceof Key key) {
            return Optional.of(List.of(table.id(), key.primary(), key.columns()));
        }
        return member instanceof Check check ? Optional.of(List.of(table.id(), check.expression())) : Optional.empty();
    }

    private SchemaObject unnamed(SchemaObject object) {
        return rules.renamed(
                object, new Renaming(Map.of(object.id(), object.id().called("")), rules::reference));
    }
}
