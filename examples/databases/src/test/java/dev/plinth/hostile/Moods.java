package dev.plinth.hostile;

import dev.plinth.schema.Labeled;
import java.util.List;

/** Enums with labels that are hard on SQL and Java, and one whose labels are not. */
final class Moods {
    static final List<Class<? extends Enum<?>>> HOSTILE = List.of(Signs.class, Words.class, Letters.class, Odd.class);
    static final List<Class<? extends Enum<?>>> REFUSED =
            List.of(Twice.class, Empty.class, NotStorable.class, TooLong.class);

    private Moods() {}

    enum Plain {
        GLAD,
        SAD
    }

    enum Signs implements Labeled {
        QUOTE("it's"),
        DOUBLE("\""),
        BACKSLASH("\\"),
        PLACEHOLDER("${x}"),
        DOLLAR("$$"),
        LINE("a;\nb"),
        COMMENT("*/--/*"),
        COMMA("a,b");

        private final String label;

        Signs(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    enum Words implements Labeled {
        CLASS("class"),
        NULL("null"),
        TRUE("true"),
        SELECT("select"),
        LITERAL("getLiteral"),
        VALUES("values"),
        NAME("name"),
        SCHEMA("getSchema");

        private final String label;

        Words(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    enum Letters implements Labeled {
        LOWER("a"),
        UPPER("A"),
        ACCENT("é"),
        DECOMPOSED("e\u0301"),
        EMOJI("\uD83D\uDE00"),
        DOTTED("İ"),
        SHARP("ß"),
        CHINESE("中");

        private final String label;

        Letters(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    enum Odd implements Labeled {
        BLANK(" "),
        NUMBER("1"),
        MINUS("-1"),
        UNDERSCORE("_"),
        ESCAPE("\\u0041"),
        TAB("\t"),
        LONG("x".repeat(63));

        private final String label;

        Odd(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    enum Twice implements Labeled {
        ONE,
        TWO;

        @Override
        public String label() {
            return "one";
        }
    }

    enum Empty implements Labeled {
        ONE;

        @Override
        public String label() {
            return "";
        }
    }

    enum NotStorable implements Labeled {
        ONE;

        @Override
        public String label() {
            return "a\u0000";
        }
    }

    enum TooLong implements Labeled {
        ONE;

        @Override
        public String label() {
            return "é".repeat(32);
        }
    }
}
