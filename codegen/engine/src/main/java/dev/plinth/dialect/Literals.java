package dev.plinth.dialect;

import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredEnum;
import java.util.Optional;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.Param;

/** The literal values that defaults are given as. */
public final class Literals {
    private Literals() {}

    /** The value of a default that is a literal, as a text; empty for an expression, a number or a boolean. */
    public static Optional<String> text(DeclaredColumn column) {
        return value(column).flatMap(Literals::text);
    }

    /** The value of a default that is a literal; empty for an expression. */
    public static Optional<Object> value(DeclaredColumn column) {
        return column.defaultExpression().filter(Param.class::isInstance).map(field -> ((Param<?>) field).getValue());
    }

    private static Optional<String> text(Object value) {
        if (value instanceof String || value instanceof java.util.UUID) {
            return Optional.of(value.toString());
        }
        if (value instanceof Enum<?> constant) {
            return Optional.of(DeclaredEnum.label(constant));
        }
        if (value instanceof JSON json) {
            return Optional.of(json.data());
        }
        if (value instanceof JSONB json) {
            return Optional.of(json.data());
        }
        return Optional.empty();
    }
}
