package dev.plinth.model;

import java.util.Comparator;

/**
 * A name within a database.
 *
 * @param schema the schema; empty for the default one, and on SQLite
 * @param name the name itself
 */
public record QName(String schema, String name) implements Comparable<QName> {
    private static final Comparator<QName> ORDER =
            Comparator.comparing(QName::schema).thenComparing(QName::name);

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
        return ORDER.compare(this, other);
    }

    /** As a person would write it, for example {@code orders} or {@code billing.orders}. */
    @Override
    public String toString() {
        return schema.isEmpty() ? name : schema + "." + name;
    }
}
