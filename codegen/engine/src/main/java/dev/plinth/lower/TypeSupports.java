package dev.plinth.lower;

import dev.plinth.model.Expression;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.Type;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The supports of one dialect, one for each shape of type. */
public final class TypeSupports {
    private final Map<Class<?>, TypeSupport<?>> byShape;

    /** Takes one support for each shape. */
    public TypeSupports(TypeSupport<?>... supports) {
        byShape = Stream.of(supports).collect(Collectors.toUnmodifiableMap(TypeSupport::shape, Function.identity()));
    }

    /** The shapes that have a support. */
    public Set<Class<?>> shapes() {
        return byShape.keySet();
    }

    Expression type(DeclaredTable table, DeclaredColumn column, SqlContext sql) {
        return of(column.type()).type(typed(table, column), sql);
    }

    Optional<String> check(DeclaredTable table, DeclaredColumn column, String name) {
        return of(column.type()).check(typed(table, column), name);
    }

    Optional<String> literal(Type<?> type, Object value) {
        return of(type).literal(type, value);
    }

    private static TypedColumn<Type<?>> typed(DeclaredTable table, DeclaredColumn column) {
        return new TypedColumn<>(column.type(), table, column);
    }

    @SuppressWarnings("unchecked") // a support is filed under its own shape
    private TypeSupport<Type<?>> of(Type<?> type) {
        TypeSupport<?> support = byShape.get(type.getClass());
        if (support == null) {
            throw new IllegalStateException("No support for " + type.describe());
        }
        return (TypeSupport<Type<?>>) support;
    }
}
