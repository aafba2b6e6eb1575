package dev.plinth.sqlite;

import java.util.Locale;

/**
 * A token of SQLite's (manual, "SQLite Database File Format" keeps them in {@code sqlite_schema} as they were written).
 *
 * @param kind what it is
 * @param text its text as it is written
 * @param spaced whether white space or a comment is before it
 */
record Token(Kind kind, String text, boolean spaced) {
    /** What a token is. */
    enum Kind {
        /** A key word, or a name without quotes. */
        WORD,
        /** A name in double quotes, backticks or square brackets; in double quotes perhaps a text. */
        QUOTED,
        /** A text in single quotes, which is a name where only a name can be. */
        STRING,
        /** A number, a blob, an operator, a bracket. */
        OTHER
    }

    /** Whether it is one of these key words, or one of these signs. */
    boolean is(String... words) {
        if (kind == Kind.QUOTED || kind == Kind.STRING) {
            return false;
        }
        for (String word : words) {
            if (word.equalsIgnoreCase(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether it can be a name. */
    boolean canName() {
        return kind != Kind.OTHER;
    }

    /** What it says as a name, without its quotes. */
    String name() {
        if (kind == Kind.WORD || kind == Kind.OTHER) {
            return text;
        }
        String inner = text.substring(1, text.length() - 1);
        String quote = text.substring(0, 1);
        return quote.equals("[") ? inner : inner.replace(quote + quote, quote);
    }

    /** The token as SQLite compares it: words, numbers and blobs without regard to the case of their ASCII letters, texts exactly. */
    String folded() {
        if (kind == Kind.WORD || kind == Kind.OTHER) {
            return lower(text);
        }
        boolean certainName = kind == Kind.QUOTED && !text.startsWith("\"");
        return certainName ? "\"" + lower(name()).replace("\"", "\"\"") + "\"" : text;
    }

    /** A name as SQLite compares names: only ASCII letters have a case. */
    static String lower(String name) {
        StringBuilder lower = new StringBuilder();
        name.chars().forEach(letter -> lower.append((char) (letter >= 'A' && letter <= 'Z' ? letter + 32 : letter)));
        return lower.toString();
    }

    /** The key word in capitals. */
    String upper() {
        return text.toUpperCase(Locale.ROOT);
    }
}
