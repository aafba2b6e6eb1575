package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.Index;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What comes, goes or changes in a plan and may be what a foreign key references. */
final class ReferencedKeys {
    private final Map<ObjectId, SchemaObject> created;
    private final Map<ObjectId, Change.Alter> altered;
    private final Map<ObjectId, List<Index>> uniqueIndexes;

    ReferencedKeys(
            Map<ObjectId, SchemaObject> created,
            Map<ObjectId, SchemaObject> dropped,
            Map<ObjectId, Change.Alter> altered) {
        this.created = created;
        this.altered = altered;
        uniqueIndexes = Stream.of(
                        created.values().stream(),
                        dropped.values().stream(),
                        altered.values().stream().map(Change.Alter::after))
                .flatMap(objects -> objects)
                .filter(Index.class::isInstance)
                .map(Index.class::cast)
                .filter(Index::unique)
                .collect(Collectors.groupingBy(index -> Table.id(index.table())));
    }

    /** The keys of a table that is altered, and unique indexes. */
    Set<Id> of(ForeignKey foreign) {
        Set<Id> found = new HashSet<>();
        ObjectId target = Table.id(foreign.targetTable());
        if (altered.containsKey(target)) {
            Change.Alter alter = altered.get(target);
            Stream.of(alter.before(), alter.after())
                    .map(Table.class::cast)
                    .forEach(table -> table.keys().stream()
                            .filter(key -> Set.copyOf(key.columns()).equals(Set.copyOf(foreign.targetColumns())))
                            .forEach(key -> found.add(table.id(key))));
        }
        uniqueIndexes.getOrDefault(target, List.of()).stream()
                .filter(index -> isReferenced(index, foreign))
                .forEach(index -> found.add(index.id()));
        return found;
    }

    /** Whether a foreign key may use a unique index. One that comes with its own table comes before all indexes of that. */
    private boolean isReferenced(Index index, ForeignKey foreign) {
        Set<String> columns = index.parts().stream()
                .flatMap(part -> part.expression().uses().stream())
                .map(Id::ownName)
                .collect(Collectors.toSet());
        boolean ofItself =
                foreign.table().equals(foreign.targetTable()) && created.containsKey(Table.id(foreign.table()));
        return !ofItself && index.predicate().isEmpty() && columns.equals(Set.copyOf(foreign.targetColumns()));
    }
}
