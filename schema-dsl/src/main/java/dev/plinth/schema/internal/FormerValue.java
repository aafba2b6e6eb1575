package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import java.util.Optional;
import org.jooq.Context;
import org.jooq.impl.CustomField;
import org.jspecify.annotations.Nullable;

/**
 * The value of a column before its type changes.
 *
 * @param <T> the Java type that it had
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class FormerValue<T> extends CustomField<T> {
    private final Column<?> column;
    private final ScalarType<T> type;

    private FormerValue(Column<?> column, ScalarType<T> type) {
        super(column.getUnqualifiedName(), type.dataType());
        this.column = column;
        this.type = type;
    }

    /** The value of a column, if there are columns with such values. */
    @SuppressWarnings("unchecked") // the type has the values of the class
    static <T> Optional<FormerValue<T>> of(Column<?> column, Class<T> javaType) {
        return ScalarType.all().stream()
                .filter(type -> type.dataType().getType().equals(javaType))
                .findFirst()
                .map(type -> new FormerValue<>(column, (ScalarType<T>) type));
    }

    /** The column. */
    public Column<?> column() {
        return column;
    }

    /** The type that it had. */
    public ScalarType<T> type() {
        return type;
    }

    @Override
    public void accept(Context<?> ctx) {
        ctx.visit(column.getUnqualifiedName());
    }

    @Override
    public boolean equals(@Nullable Object that) {
        return that instanceof FormerValue<?> other && column.equals(other.column) && type.equals(other.type);
    }

    @Override
    public int hashCode() {
        return 31 * column.hashCode() + type.hashCode();
    }
}
