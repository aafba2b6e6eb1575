package dev.plinth.model;

import java.util.Comparator;
import java.util.List;

/**
 * The identity of an object within its catalog.
 *
 * @param kind which kind of object
 * @param table the table that the name is unique in; empty where it is unique in the whole catalog
 * @param name the name
 */
public record ObjectId(Class<? extends SchemaObject> kind, String table, String name)
        implements Id, Comparable<ObjectId> {
    private static final List<Class<?>> KINDS = List.of(SchemaObject.class.getPermittedSubclasses());
    private static final Comparator<ObjectId> ORDER = Comparator.comparingInt((ObjectId id) -> KINDS.indexOf(id.kind))
            .thenComparing(ObjectId::table)
            .thenComparing(ObjectId::name);

    static ObjectId of(Class<? extends SchemaObject> kind, String name) {
        return new ObjectId(kind, "", name);
    }

    @Override
    public ObjectId object() {
        return this;
    }

    @Override
    public String path() {
        return table.isEmpty() ? name : table + "." + name;
    }

    @Override
    public int compareTo(ObjectId other) {
        return ORDER.compare(this, other);
    }

    /** For messages, for example {@code foreign key fk_saga_exec_id of saga}. */
    @Override
    public String toString() {
        String words =
                kind.getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
        return words + " " + name + (table.isEmpty() ? "" : " of " + table);
    }
}
