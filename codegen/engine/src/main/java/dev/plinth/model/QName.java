package dev.plinth.model;

/**
 * A name within a database.
 *
 * @param schema the schema; empty for the default one, and on SQLite
 * @param name the name itself
 */
public record QName(String schema, String name) implements Comparable<QName> {
    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof QName that && name.equals(that.name) && schema.equals(that.schema));
    }

    @Override
    public int hashCode() {
        return 31 * schema.hashCode() + name.hashCode();
    }

    /** A name in the default schema. */
    public static QName of(String name) {
        return new QName("", name);
    }

    /** Another name in the same schema. */
    public QName sibling(String other) {
        return new QName(schema, other);
    }

    @Override
    public int compareTo(QName other) {
        int order = schema.compareTo(other.schema);
        return order != 0 ? order : name.compareTo(other.name);
    }

    /** As a person would write it, for example {@code orders} or {@code billing.orders}. */
    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
