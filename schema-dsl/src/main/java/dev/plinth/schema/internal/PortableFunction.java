package dev.plinth.schema.internal;

import java.util.List;
import org.jooq.Context;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;

/**
 * A function of Plinth's own, which each dialect writes in its own words.
 *
 * @param <T> the Java type of its result
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class PortableFunction<T> extends CustomField<T> {
    private final Kind kind;
    private final List<Field<?>> arguments;
    private final Object constant;

    /** Which function. */
    public enum Kind {
        /** A random UUID of version 4. */
        RANDOM_UUID,
        /** A point in time, and a {@link java.time.Duration} that is added. */
        TIME_PLUS,
        /** A document, and a key at its top level: the text there. */
        JSON_TEXT,
        /** A document, and a key at its top level: whether it is there. */
        JSON_HAS
    }

    /**
     * A call.
     *
     * @param constant the argument that is a Java value; the empty text if there is none
     */
    public PortableFunction(Kind kind, DataType<T> type, List<Field<?>> arguments, Object constant) {
        super(DSL.name(kind.name()), type);
        this.kind = kind;
        this.arguments = List.copyOf(arguments);
        this.constant = constant;
    }

    /** Which function. */
    public Kind kind() {
        return kind;
    }

    /** Its first argument. */
    public Field<?> argument() {
        return arguments.get(0);
    }

    /** The argument that is a Java value: the duration or the key. */
    public Object constant() {
        return constant;
    }

    /** For messages, and for whoever looks for the columns in it: a dialect writes it in other words. */
    @Override
    public void accept(Context<?> ctx) {
        ctx.sql(kind.name()).sql('(');
        arguments.forEach(argument -> ctx.visit(argument).sql(", "));
        ctx.visit(DSL.inline(constant.toString())).sql(')');
    }
}
