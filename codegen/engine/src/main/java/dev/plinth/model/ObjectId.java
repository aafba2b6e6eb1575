package dev.plinth.model;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * The identity of an object within its catalog.
 *
 * @param kind which kind of object
 * @param table the table that the name is unique in; empty where it is unique in its schema
 * @param name the name
 */
public record ObjectId(Class<? extends SchemaObject> kind, String table, QName name) implements Id {
    private static final List<Class<?>> KINDS = List.of(SchemaObject.class.getPermittedSubclasses());
    static final Comparator<ObjectId> ORDER = Comparator.comparingInt((ObjectId id) -> KINDS.indexOf(id.kind))
            .thenComparing(ObjectId::name, Comparator.comparing(QName::schema))
            .thenComparing(ObjectId::table)
            .thenComparing(ObjectId::name);

    /** An object whose name is unique in its schema. */
    public static ObjectId of(Class<? extends SchemaObject> kind, QName name) {
        return new ObjectId(kind, "", name);
    }

    /** An object whose name is unique in its table. */
    public static ObjectId of(Class<? extends SchemaObject> kind, QName table, String name) {
        return new ObjectId(kind, table.name(), table.sibling(name));
    }

    @Override
    public ObjectId object() {
        return this;
    }

    @Override
    public String path() {
        return table.isEmpty() ? name.toString() : name.sibling(table) + "." + name.name();
    }

    /** The kind in words, for example {@code foreign key}. */
    public String kindName() {
        return kind.getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
    }

    /** For messages, for example {@code foreign key orders.orders_customer_id_fkey}. */
    @Override
    public String toString() {
        return kindName() + " " + path();
    }
}
