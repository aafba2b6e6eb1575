package dev.plinth.model;

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
    private static final ClassValue<Integer> RANKS = new ClassValue<>() {
        @Override
        protected Integer computeValue(Class<?> kind) {
            return KINDS.indexOf(kind);
        }
    };

    private static final ClassValue<String> KIND_NAMES = new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> kind) {
            return kind.getSimpleName().replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        }
    };

    int compare(ObjectId other) {
        int order = kind == other.kind ? 0 : Integer.compare(RANKS.get(kind), RANKS.get(other.kind));
        order = order != 0 ? order : name.schema().compareTo(other.name.schema());
        order = order != 0 ? order : table.compareTo(other.table);
        return order != 0 ? order : name.name().compareTo(other.name.name());
    }

    @Override
    public boolean equals(Object other) {
        return this == other
                || (other instanceof ObjectId that
                        && kind == that.kind
                        && table.equals(that.table)
                        && name.equals(that.name));
    }

    @Override
    public int hashCode() {
        return 31 * (31 * kind.hashCode() + table.hashCode()) + name.hashCode();
    }

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
    public String ownName() {
        return name.name();
    }

    @Override
    public ObjectId called(String other) {
        return new ObjectId(kind, table, name.sibling(other));
    }

    @Override
    public String path() {
        return table.isEmpty() ? name.toString() : name.sibling(table) + "." + name.name();
    }

    /** The kind in words, for example {@code foreign key}. */
    public String kindName() {
        return KIND_NAMES.get(kind);
    }

    /** For messages, for example {@code foreign key orders.orders_customer_id_fkey}. */
    @Override
    public String toString() {
        return kindName() + " " + path();
    }
}
