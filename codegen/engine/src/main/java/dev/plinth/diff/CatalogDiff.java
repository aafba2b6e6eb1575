package dev.plinth.diff;

import dev.plinth.model.Catalog;
import dev.plinth.model.Column;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * Compares catalogs of one dialect. The order of columns is no difference: a server appends what is added, so the
 * altered table keeps the order that it has and takes new columns at its end.
 */
public final class CatalogDiff {
    private CatalogDiff() {}

    /** The changes that make {@code after} of {@code before}; none if and only if the two are the same. */
    public static ChangeSet between(Catalog before, Catalog after) {
        SortedMap<ObjectId, SchemaObject> was = before.byId();
        SortedMap<ObjectId, SchemaObject> is = after.byId();
        var ids = new TreeSet<>(was.keySet());
        ids.addAll(is.keySet());
        List<Change> changes = new ArrayList<>();
        for (ObjectId id : ids) {
            change(Optional.ofNullable(was.get(id)), Optional.ofNullable(is.get(id)))
                    .ifPresent(changes::add);
        }
        return new ChangeSet(changes);
    }

    private static Optional<Change> change(Optional<SchemaObject> before, Optional<SchemaObject> after) {
        if (before.isEmpty()) {
            return after.map(Change.Create::new);
        }
        if (after.isEmpty()) {
            return before.map(Change.Drop::new);
        }
        SchemaObject was = before.get();
        SchemaObject is = was instanceof Table old && after.get() instanceof Table declared
                ? inOrderOf(old, declared)
                : after.get();
        return was.equals(is) ? Optional.empty() : Optional.of(new Change.Alter(was, is));
    }

    private static Table inOrderOf(Table before, Table after) {
        List<Column> columns = new ArrayList<>();
        before.columns().forEach(column -> after.column(column.name()).ifPresent(columns::add));
        after.columns().stream()
                .filter(column -> before.column(column.name()).isEmpty())
                .forEach(columns::add);
        return after.withColumns(columns);
    }
}
