package dev.plinth.dialect;

import dev.plinth.diff.Change;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.SchemaObject;
import dev.plinth.plan.Step;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The SQL of one dialect, one entry for each kind of object. */
public final class ObjectSqlTable {
    private final Map<Class<? extends SchemaObject>, ObjectSql<?>> byKind;

    /** Takes one entry for each kind that the dialect has. */
    public ObjectSqlTable(ObjectSql<?>... entries) {
        byKind = Stream.of(entries).collect(Collectors.toUnmodifiableMap(ObjectSql::kind, Function.identity()));
    }

    /** The kinds that have an entry. */
    public Set<Class<? extends SchemaObject>> kinds() {
        return byKind.keySet();
    }

    /** The statements of a step. */
    public List<String> render(Step step) {
        return step.change()
                .fold(
                        create -> of(create.object()).create(create.object(), foreignKeys(step)),
                        drop -> of(drop.object()).drop(drop.object()),
                        alter -> of(alter.before()).alter(alter.before(), alter.after()));
    }

    private static List<ForeignKey> foreignKeys(Step step) {
        return step.merged().stream()
                .map(change ->
                        change.<SchemaObject>fold(Change.Create::object, Change.Drop::object, Change.Alter::after))
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .toList();
    }

    @SuppressWarnings("unchecked") // an entry is filed under its own kind
    private ObjectSql<SchemaObject> of(SchemaObject object) {
        ObjectSql<?> entry = byKind.get(object.getClass());
        if (entry == null) {
            throw new IllegalStateException("No SQL for " + object.id());
        }
        return (ObjectSql<SchemaObject>) entry;
    }
}
