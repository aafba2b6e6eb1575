package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import java.util.Map;
import org.jooq.Context;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * A value of which each dialect has a text of its own.
 *
 * @param <T> the Java type of the value
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class DialectSqlField<T> extends CustomField<T> implements SaysSql {
    private final Map<Dialect, SqlTemplate> texts;

    /** The value of a Java type. */
    public DialectSqlField(Class<T> type, Map<Dialect, SqlTemplate> texts) {
        super(DSL.name("sql"), dataType(type));
        this.texts = texts;
    }

    @SuppressWarnings("unchecked") // the type of a column of that Java type
    private static <T> DataType<T> dataType(Class<T> type) {
        return ScalarType.all().stream()
                .map(ScalarType::dataType)
                .filter(known -> known.getType() == type)
                .map(known -> (DataType<T>) known)
                .findFirst()
                .orElseGet(() -> SQLDataType.OTHER.asConvertedDataType(
                        Converter.ofNullable(Object.class, type, type::cast, value -> value)));
    }

    @Override
    public Map<Dialect, SqlTemplate> texts() {
        return texts;
    }

    /** All texts, for whoever looks for the columns in them. */
    @Override
    public void accept(Context<?> ctx) {
        texts.values().forEach(text -> ctx.visit(text).sql(' '));
    }
}
