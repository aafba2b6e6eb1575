package dev.plinth.jooq.internal;

import dev.plinth.schema.internal.ScalarType;
import dev.plinth.schema.internal.Type;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A jOOQ binding that is generated next to the classes that use it, so that an application needs nothing but jOOQ: on
 * PostgreSQL it does what jOOQ does, on SQLite it keeps the one text in which the value is stored.
 */
public enum Binding {
    /** Points in time: UTC, microseconds. */
    TIMESTAMPTZ("TimestampTzBinding", ScalarType.TIMESTAMPTZ),
    /** JSON documents kept as written. */
    JSON("JsonBinding", ScalarType.JSON),
    /** JSON documents kept by their value. */
    JSONB("JsonbBinding", ScalarType.JSONB);

    private final String simpleName;
    private final String type;

    Binding(String simpleName, ScalarType<?> type) {
        this.simpleName = simpleName;
        this.type = type.name();
    }

    /** The binding of columns of a type; empty where jOOQ's own does. */
    public static Optional<Binding> of(Type<?> type) {
        return Stream.of(values())
                .filter(binding ->
                        type instanceof ScalarType<?> scalar && scalar.name().equals(binding.type))
                .findFirst();
    }

    /** The name of the class, without its package. */
    public String simpleName() {
        return simpleName;
    }

    String className(String packageName) {
        return packageName + "." + simpleName;
    }
}
