package dev.plinth.schema.portable;

import java.util.Optional;

/** The type of an expression, as far as the dialects must agree on it. */
public sealed interface ValueType {
    /** Types that have nothing more to say. */
    enum Simple implements ValueType {
        /** Null, of any type. */
        NULL("null"),
        /** True or false. */
        BOOLEAN("a boolean"),
        /** A 64-bit floating-point number. */
        DOUBLE("a double"),
        /** Text of any length. */
        TEXT("text"),
        /** A UUID. */
        UUID("a UUID"),
        /** A point in time. */
        TIME("a point in time"),
        /** A JSON document. */
        JSON("a JSON document");

        private final String words;

        Simple(String words) {
            this.words = words;
        }

        @Override
        public String describe() {
            return words;
        }
    }

    /**
     * A whole number.
     *
     * @param bits how many bits it has on PostgreSQL, whose operators keep to them: 16, 32 or 64
     * @param range which numbers it can be
     */
    record Whole(int bits, Range range) implements ValueType {
        /** Any number of so many bits. */
        public static Whole ofBits(int bits) {
            return new Whole(bits, Range.ofBits(bits));
        }

        /** A number of a range, of 32 bits. */
        public static Whole of(Range range) {
            return new Whole(range.isWithin(Range.ofBits(32)) ? 32 : 64, range);
        }

        /** What is left once the numbers that the bits cannot hold are refused. */
        public Whole stored() {
            return overflows() ? new Whole(bits, range.and(Range.ofBits(bits))) : this;
        }

        /** Whether an operator with this result can leave the numbers of its bits. */
        public boolean overflows() {
            return !range.isWithin(Range.ofBits(bits));
        }

        @Override
        public String describe() {
            return "a whole number";
        }
    }

    /**
     * A label of an enum.
     *
     * @param javaType the enum
     * @param type the type of the column that it comes from; empty for a literal, which fits all types of the enum
     */
    record Label(Class<?> javaType, Optional<String> type) implements ValueType {
        /** Whether a server knows its type. */
        public boolean typed() {
            return type.isPresent();
        }

        @Override
        public String describe() {
            return "a label of " + javaType.getSimpleName()
                    + type.map(" of type "::concat).orElse("");
        }
    }

    /** The type as the end of a sentence. */
    String describe();

    /** Whether the values are of the same type, apart from a number's size. Null is of all types. */
    default boolean isLike(ValueType other) {
        if (this == Simple.NULL || other == Simple.NULL || equals(other)) {
            return true;
        }
        if (this instanceof Label label && other instanceof Label another) {
            boolean oneType = label.type.isEmpty() || another.type.isEmpty() || label.type.equals(another.type);
            return oneType && label.javaType.equals(another.javaType);
        }
        return this instanceof Whole && other instanceof Whole;
    }

    /** The type of a value that is of this type or of the other; empty if they are not alike. */
    default Optional<ValueType> or(ValueType other) {
        if (!isLike(other)) {
            return Optional.empty();
        }
        if (this instanceof Whole whole && other instanceof Whole another) {
            return Optional.of(new Whole(
                    Math.max(whole.bits, another.bits), whole.stored().range.or(another.stored().range)));
        }
        if (this instanceof Label label && other instanceof Label another) {
            return Optional.of(new Label(label.javaType, label.type.or(another::type)));
        }
        return Optional.of(this == Simple.NULL ? other : this);
    }
}
