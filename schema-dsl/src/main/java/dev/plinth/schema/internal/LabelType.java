package dev.plinth.schema.internal;

import java.util.List;
import java.util.Map;
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
    /** What all columns of an enum share. */
    private static final ClassValue<Shared> SHARED = new ClassValue<>() {
        @Override
        @SuppressWarnings("unchecked") // asked for enums only
        protected Shared computeValue(Class<?> javaType) {
            return Shared.of((Class<? extends Enum<?>>) javaType);
        }
    };

    private record Shared(
            String name, List<String> labels, Map<String, List<String>> renamedFrom, DataType<?> dataType) {
        static <E extends Enum<E>> Shared of(Class<? extends Enum<?>> type) {
            @SuppressWarnings("unchecked") // an enum is the enum of its constants
            Class<E> javaType = (Class<E>) type;
            var converter = Converter.ofNullable(
                    String.class, javaType, label -> constant(javaType, label), DeclaredEnum::label);
            return new Shared(
                    DeclaredEnum.snakeCase(javaType.getSimpleName()),
                    DeclaredEnum.labels(javaType),
                    DeclaredEnum.renamedFrom(javaType),
                    SQLDataType.VARCHAR.asConvertedDataType(converter));
        }
    }

    /** The type of an enum, named in snake case after the enum. */
    public static <E extends Enum<E>> LabelType<E> of(Class<E> javaType, DeclaredEnum.Storage stored) {
        return of(javaType, stored, SHARED.get(javaType).name());
    }

    /** The type of an enum under a name of its own. */
    @SuppressWarnings("unchecked") // made for this enum
    public static <E extends Enum<E>> LabelType<E> of(Class<E> javaType, DeclaredEnum.Storage stored, String name) {
        Shared shared = SHARED.get(javaType);
        return new LabelType<>(
                new DeclaredEnum(javaType, name, shared.labels(), shared.renamedFrom(), stored),
                (DataType<E>) shared.dataType());
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
