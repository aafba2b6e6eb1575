package dev.plinth.schema.internal;

import java.util.OptionalInt;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/**
 * Text, with or without a limit on its length.
 *
 * @param length the longest text in characters; no limit if empty
 */
public record VarcharType(OptionalInt length) implements Type<String> {
    @Override
    public DataType<String> dataType() {
        return length.isPresent() ? SQLDataType.VARCHAR(Math.max(length.getAsInt(), 1)) : SQLDataType.VARCHAR;
    }

    @Override
    public String describe() {
        return length.isPresent() ? "varchar(" + length.getAsInt() + ")" : "varchar";
    }

    @Override
    public String call(String column) {
        return "varchar(\"" + column + "\"" + (length.isPresent() ? ", " + length.getAsInt() : "") + ")";
    }

    @Override
    public boolean references(Type<?> other) {
        return other instanceof VarcharType || other.equals(ScalarType.TEXT);
    }
}
