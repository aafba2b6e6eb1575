package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Field;

/**
 * What was declared of a cast.
 *
 * @param former the Java type of the values before
 * @param expression makes a new value of an old one
 * @param back makes an old value of a new one; empty if nobody said
 * @param <O> the Java type of the values before
 * @param <T> the Java type of the values afterwards
 */
record CastState<O, T>(
        Class<O> former, Function<? super Field<O>, ? extends Field<T>> expression, Optional<Field<O>> back) {
    /** The cast; empty if no column can have had such values. */
    Optional<DeclaredCast> of(Column<?> column) {
        return FormerValue.of(column, former)
                .map(value -> new DeclaredCast(value, expression.apply(value), back.map(field -> field)));
    }
}
