package dev.plinth.jooq.internal;

import dev.plinth.schema.ColumnType.Kind;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A jOOQ binding that is generated next to the classes that use it, so that an application needs nothing but jOOQ: on
 * PostgreSQL it does what jOOQ does, on SQLite it keeps the one text in which the value is stored.
 */
public enum Binding {
    /** Points in time: UTC, microseconds. */
    TIMESTAMPTZ("TimestampTzBinding", Kind.TIMESTAMPTZ),
    /** JSON documents kept as written. */
    JSON("JsonBinding", Kind.JSON),
    /** JSON documents kept by their value. */
    JSONB("JsonbBinding", Kind.JSONB);

    private final String simpleName;
    private final Kind kind;

    Binding(String simpleName, Kind kind) {
        this.simpleName = simpleName;
        this.kind = kind;
    }

    /** The binding of columns of a kind; empty where jOOQ's own does. */
    public static Optional<Binding> of(Kind kind) {
        return Stream.of(values()).filter(binding -> binding.kind == kind).findFirst();
    }

    /** The name of the class, without its package. */
    public String simpleName() {
        return simpleName;
    }

    String className(String packageName) {
        return packageName + "." + simpleName;
    }
}
