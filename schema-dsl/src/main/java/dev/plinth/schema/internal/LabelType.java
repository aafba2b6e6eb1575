package dev.plinth.schema.internal;

import org.jooq.Converter;
import org.jooq.DataType;
import org.jooq.impl.SQLDataType;

/**
 * One of the labels of a Java enum.
 *
 * @param <E> the enum
 * @param declared the labels and how they are stored
 * @param dataType the jOOQ type, which converts between constants and labels
 */
public record LabelType<E extends Enum<E>>(DeclaredEnum declared, DataType<E> dataType) implements Type<E> {
    /** The type of an enum, named in snake case after the enum. */
    public static <E extends Enum<E>> LabelType<E> of(Class<E> javaType, DeclaredEnum.Storage stored) {
        return of(javaType, stored, DeclaredEnum.snakeCase(javaType.getSimpleName()));
    }

    /** The type of an enum under a name of its own. */
    public static <E extends Enum<E>> LabelType<E> of(Class<E> javaType, DeclaredEnum.Storage stored, String name) {
        var converter =
                Converter.ofNullable(String.class, javaType, label -> constant(javaType, label), DeclaredEnum::label);
        return new LabelType<>(
                DeclaredEnum.of(javaType, name, stored), SQLDataType.VARCHAR.asConvertedDataType(converter));
    }

    private static <E extends Enum<E>> E constant(Class<E> javaType, String label) {
        for (E constant : javaType.getEnumConstants()) {
            if (DeclaredEnum.label(constant).equals(label)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(javaType.getName() + " has no constant with the label " + label);
    }

    @Override
    public String describe() {
        return "enum " + declared.name();
    }

    @Override
    public String call(String column) {
        String factory = declared.stored() == DeclaredEnum.Storage.NATIVE ? "enumeration" : "enumText";
        String java = declared.javaType().getSimpleName();
        String named = DeclaredEnum.snakeCase(java).equals(declared.name()) ? "" : ", \"" + declared.name() + "\"";
        return "%s(\"%s\", %s.class%s)".formatted(factory, column, java, named);
    }

    @Override
    public boolean references(Type<?> other) {
        return other instanceof LabelType<?> labels && labels.declared.name().equals(declared.name());
    }
}
