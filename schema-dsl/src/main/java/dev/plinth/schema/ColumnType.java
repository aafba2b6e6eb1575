package dev.plinth.schema;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.impl.SQLDataType;

/**
 * The portable type of a column. Each dialect lowers it to a type of its own, and to checks where its own type admits
 * more.
 *
 * @param <T> the Java type of a value
 * @param kind which type it is
 * @param length the longest text in characters, for {@link Kind#VARCHAR} with a limit
 * @param enumeration the labels, for {@link Kind#ENUM}
 * @param dataType the jOOQ type that expressions over the column have
 */
public record ColumnType<T>(Kind kind, OptionalInt length, Optional<DeclaredEnum> enumeration, DataType<T> dataType) {

    /** The types there are. */
    public enum Kind {
        /** 16-bit integer. */
        SMALLINT,
        /** 32-bit integer. */
        INTEGER,
        /** 64-bit integer. */
        BIGINT,
        /** 64-bit IEEE 754 number. */
        DOUBLE,
        /** True or false. */
        BOOLEAN,
        /** Text of any length. */
        TEXT,
        /** Text, with or without a limit on its length. */
        VARCHAR,
        /** 128-bit identifier. */
        UUID,
        /** A point in time, in microseconds. */
        TIMESTAMPTZ,
        /** A JSON document, kept as written. */
        JSON,
        /** A JSON document, kept by its value. */
        JSONB,
        /** One of the labels of a Java enum. */
        ENUM;

        /** Whether a column of this kind can be an identity. */
        public boolean isInteger() {
            return this == SMALLINT || this == INTEGER || this == BIGINT;
        }

        /** Whether this is text of one kind or the other, which may reference each other. */
        boolean isText() {
            return this == TEXT || this == VARCHAR;
        }
    }

    static final ColumnType<Short> SMALLINT = of(Kind.SMALLINT, SQLDataType.SMALLINT);
    static final ColumnType<Integer> INTEGER = of(Kind.INTEGER, SQLDataType.INTEGER);
    static final ColumnType<Long> BIGINT = of(Kind.BIGINT, SQLDataType.BIGINT);
    static final ColumnType<Double> DOUBLE = of(Kind.DOUBLE, SQLDataType.DOUBLE);
    static final ColumnType<Boolean> BOOLEAN = of(Kind.BOOLEAN, SQLDataType.BOOLEAN);
    static final ColumnType<String> TEXT = of(Kind.TEXT, SQLDataType.CLOB);
    static final ColumnType<String> VARCHAR = of(Kind.VARCHAR, SQLDataType.VARCHAR);
    static final ColumnType<UUID> UUID = of(Kind.UUID, SQLDataType.UUID);
    static final ColumnType<OffsetDateTime> TIMESTAMPTZ = of(Kind.TIMESTAMPTZ, SQLDataType.TIMESTAMPWITHTIMEZONE);
    static final ColumnType<JSON> JSON = of(Kind.JSON, SQLDataType.JSON);
    static final ColumnType<JSONB> JSONB = of(Kind.JSONB, SQLDataType.JSONB);

    private static final Map<Kind, String> FACTORIES =
            Map.of(Kind.DOUBLE, "doublePrecision", Kind.BOOLEAN, "bool", Kind.ENUM, "enumeration");

    private static <T> ColumnType<T> of(Kind kind, DataType<T> dataType) {
        return new ColumnType<>(kind, OptionalInt.empty(), Optional.empty(), dataType);
    }

    static ColumnType<String> varchar(int length) {
        return new ColumnType<>(
                Kind.VARCHAR, OptionalInt.of(length), Optional.empty(), SQLDataType.VARCHAR(Math.max(length, 1)));
    }

    static <E extends Enum<E>> ColumnType<E> enumeration(Class<E> javaType, DeclaredEnum.Storage stored) {
        var declared = DeclaredEnum.of(javaType, DeclaredEnum.snakeCase(javaType.getSimpleName()), stored);
        var converter =
                Converter.ofNullable(String.class, javaType, label -> constant(javaType, label), DeclaredEnum::label);
        return new ColumnType<>(
                Kind.ENUM,
                OptionalInt.empty(),
                Optional.of(declared),
                SQLDataType.VARCHAR.asConvertedDataType(converter));
    }

    ColumnType<T> named(String enumName) {
        return new ColumnType<>(
                kind,
                length,
                enumeration.map(e -> new DeclaredEnum(e.javaType(), enumName, e.labels(), e.stored())),
                dataType);
    }

    private static <E extends Enum<E>> E constant(Class<E> javaType, String label) {
        for (E constant : javaType.getEnumConstants()) {
            if (DeclaredEnum.label(constant).equals(label)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(javaType.getName() + " has no constant with the label " + label);
    }

    /** Whether a column of this type may reference one of {@code other}. */
    boolean references(ColumnType<?> other) {
        return kind == other.kind
                ? enumeration.map(DeclaredEnum::name).equals(other.enumeration.map(DeclaredEnum::name))
                : kind.isText() && other.kind.isText();
    }

    /** The type as a reader of the declaration would name it, for example {@code varchar(40)}. */
    public String describe() {
        if (enumeration.isPresent()) {
            return "enum " + enumeration.get().name();
        }
        String name = kind.name().toLowerCase(java.util.Locale.ROOT);
        return length.isPresent() ? name + "(" + length.getAsInt() + ")" : name;
    }

    /** The call on {@link Table} that declares a column of this type, for example {@code bigint("exec_id")}. */
    String call(String column) {
        String factory = FACTORIES.getOrDefault(kind, kind.name().toLowerCase(java.util.Locale.ROOT));
        String second = enumeration
                .map(e -> ", " + e.javaType().getSimpleName() + ".class")
                .orElse(length.isPresent() ? ", " + length.getAsInt() : "");
        return factory + "(\"" + column + "\"" + second + ")";
    }
}
