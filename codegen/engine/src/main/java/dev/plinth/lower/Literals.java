package dev.plinth.lower;

import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredEnum;
import java.util.Optional;
import org.jooq.JSONB;
import org.jooq.Param;

/** The literal values that defaults are given as. */
public final class Literals {
    private Literals() {}

    /** The value of a default that is a literal; empty for an expression. */
    static Optional<Object> value(DeclaredColumn column) {
        return column.defaultExpression().filter(Param.class::isInstance).map(field -> ((Param<?>) field).getValue());
    }

    /**
     * A value as the text that is stored for it in a column: the label of an enum, the text of a document. A JSONB parses itself
     * and loses its blanks when it is asked for a string.
     */
    public static String text(Object value) {
        if (value instanceof Enum<?> constant) {
            return DeclaredEnum.label(constant);
        }
        return value instanceof JSONB document ? document.data() : value.toString();
    }
}
