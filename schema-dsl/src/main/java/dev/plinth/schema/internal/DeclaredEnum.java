package dev.plinth.schema.internal;

import dev.plinth.schema.Labeled;
import dev.plinth.schema.RenamedFrom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A closed set of labels, declared from a Java enum.
 *
 * @param javaType the enum that declares it
 * @param name the name of the type, in snake case, for example {@code user_role}
 * @param labels the stored texts, in the order of the constants
 * @param renamedFrom by label, the labels that it had, the newest first
 * @param stored whether the database has a type of its own for it or a text with a check
 */
public record DeclaredEnum(
        Class<? extends Enum<?>> javaType,
        String name,
        List<String> labels,
        Map<String, List<String>> renamedFrom,
        Storage stored)
        implements DeclaredObject {
    /** Between the words of a camel-case name: {@code User|Role}, {@code HTTP|Status}. */
    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /** How the values are stored where the dialect leaves a choice. */
    public enum Storage {
        /** A native enum type where the dialect has one, a text with a check elsewhere. */
        NATIVE,
        /** A text with a check on every dialect. */
        TEXT
    }

    @Override
    public String where() {
        return "enum " + javaType.getSimpleName();
    }

    @Override
    public String remedy() {
        return "name the enum type in the third argument of enumeration(…)";
    }

    /** What the constants say of the labels that they had. */
    static Map<String, List<String>> renamedFrom(Class<? extends Enum<?>> javaType) {
        Map<String, List<String>> renamed = new LinkedHashMap<>();
        for (Enum<?> constant : javaType.getEnumConstants()) {
            try {
                Optional.ofNullable(javaType.getField(constant.name()).getAnnotation(RenamedFrom.class))
                        .ifPresent(names -> renamed.put(label(constant), List.of(names.value())));
            } catch (NoSuchFieldException e) {
                throw new IllegalStateException("A constant is a field of its enum: " + constant, e);
            }
        }
        return renamed;
    }

    static List<String> labels(Class<? extends Enum<?>> javaType) {
        return Stream.of(javaType.getEnumConstants()).map(DeclaredEnum::label).toList();
    }

    /** The text that is stored for a constant. */
    public static String label(Enum<?> constant) {
        return constant instanceof Labeled labeled ? labeled.label() : constant.name();
    }

    /** The words of a camel-case name in lower case, separated by underscores. */
    public static String snakeCase(String camelCase) {
        return WORDS.matcher(camelCase).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
