package dev.plinth.schema.internal;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DataType;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;

/**
 * A type without parameters.
 *
 * @param <T> the Java type of a value
 * @param name its name, the key under which a dialect keeps what it says of it
 * @param factory the name of the method that declares a column of it
 * @param dataType the jOOQ type
 */
public record ScalarType<T>(String name, String factory, DataType<T> dataType) implements Type<T> {
    /** A 16-bit integer. */
    public static final ScalarType<Short> SMALLINT = of("smallint", SQLDataType.SMALLINT);
    /** A 32-bit integer. */
    public static final ScalarType<Integer> INTEGER = of("integer", SQLDataType.INTEGER);
    /** A 64-bit integer. */
    public static final ScalarType<Long> BIGINT = of("bigint", SQLDataType.BIGINT);
    /** A 64-bit IEEE 754 number. */
    public static final ScalarType<Double> DOUBLE = new ScalarType<>("double", "doublePrecision", SQLDataType.DOUBLE);
    /** True or false. */
    public static final ScalarType<Boolean> BOOLEAN = new ScalarType<>("boolean", "bool", SQLDataType.BOOLEAN);
    /** Text of any length. */
    public static final ScalarType<String> TEXT = of("text", SQLDataType.CLOB);
    /** A 128-bit identifier. */
    public static final ScalarType<UUID> UUID = of("uuid", SQLDataType.UUID);
    /** A point in time, in microseconds. */
    public static final ScalarType<OffsetDateTime> TIMESTAMPTZ = of("timestamptz", SQLDataType.TIMESTAMPWITHTIMEZONE);
    /** A JSON document, kept as written. */
    public static final ScalarType<JSON> JSON = of("json", SQLDataType.JSON);
    /** A JSON document, kept by its value. */
    public static final ScalarType<JSONB> JSONB = of("jsonb", SQLDataType.JSONB);

    private static final List<ScalarType<?>> ALL =
            List.of(SMALLINT, INTEGER, BIGINT, DOUBLE, BOOLEAN, TEXT, UUID, TIMESTAMPTZ, JSON, JSONB);

    private static <T> ScalarType<T> of(String name, DataType<T> dataType) {
        return new ScalarType<>(name, name, dataType);
    }

    /** All of them. A test of each dialect holds its supports against this list. */
    public static List<ScalarType<?>> all() {
        return ALL;
    }

    @Override
    public String describe() {
        return name;
    }

    @Override
    public String call(String column) {
        return factory + "(\"" + column + "\")";
    }

    @Override
    public boolean references(Type<?> other) {
        return equals(other) || (equals(TEXT) && other instanceof VarcharType);
    }
}
