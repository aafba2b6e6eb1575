package dev.plinth.lower;

import dev.plinth.model.Expression;
import dev.plinth.schema.internal.Type;
import java.util.Optional;

/**
 * All that a dialect says of the types of one shape.
 *
 * @param <S> the shape
 */
public interface TypeSupport<S extends Type<?>> {
    /** The shape. */
    Class<? super S> shape();

    /** The type in SQL. */
    Expression type(TypedColumn<S> column, SqlContext sql);

    /**
     * What narrows the storage to the type; empty where the storage does so by itself.
     *
     * @param name the name of the column as it is to be written
     */
    Optional<String> check(TypedColumn<S> column, String name);

    /** A value as the text of a DEFAULT clause; empty if the dialect cannot store it. */
    Optional<String> literal(S type, Object value);
}
