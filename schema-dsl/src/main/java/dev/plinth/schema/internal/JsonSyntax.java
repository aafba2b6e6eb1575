package dev.plinth.schema.internal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON as strictly as the servers do (RFC 8259). jOOQ's own parser is not strict: it reads {@code [1,]} and {@code {"a"
 * 1}}. What only one server takes is refused too: PostgreSQL stores no {@code \\u0000} and only numbers that fit its type
 * {@code numeric}, and SQLite reads at most 1,000 levels (manual, "JSON Functions And Operators").
 */
final class JsonSyntax {
    private static final int MOST_LEVELS = 1_000;

    /** Digits before and after the decimal point (PostgreSQL manual, table 8.2). */
    private static final int MOST_DIGITS = 131_072;

    private static final int MOST_DECIMALS = 16_383;

    private static final Pattern NUMBER =
            Pattern.compile("-?+(?:0|[1-9][0-9]*+)(?:\\.[0-9]++)?+(?:[eE][-+]?+[0-9]++)?+");
    private static final Pattern WORD = Pattern.compile("true|false|null");

    /** A character, an escape, or two escapes that are a pair of surrogates. */
    private static final Pattern CHARACTER = Pattern.compile("[^\"\\\\\\x00-\\x1f]++"
            + "|\\\\[\"\\\\/bfnrt]"
            + "|\\\\u(?!0000|[dD][89a-fA-F])[0-9a-fA-F]{4}"
            + "|\\\\u[dD][89abAB][0-9a-fA-F]{2}\\\\u[dD][c-fC-F][0-9a-fA-F]{2}");

    private final String text;
    private int place;

    private JsonSyntax(String text) {
        this.text = text;
    }

    /** What is wrong with a text, for a message; empty if it is JSON that all servers store. */
    static Optional<String> fault(String text) {
        try {
            new JsonSyntax(text).document();
            return Optional.empty();
        } catch (Fault e) {
            return Optional.ofNullable(e.getMessage());
        }
    }

    /** Ends the reading at what is wrong. */
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;

        Fault(String what) {
            super(what, null, false, false);
        }
    }

    private Fault here(String what) {
        return new Fault("%s at character %d".formatted(what, place + 1));
    }

    private void document() throws Fault {
        value(0);
        if (place < text.length()) {
            throw here("something follows");
        }
    }

    private void value(int level) throws Fault {
        skipBlanks();
        if (level == MOST_LEVELS && "{[".indexOf(peek()) >= 0) {
            throw here("more than 1,000 levels");
        }
        switch (peek()) {
            case '{' -> object(level);
            case '[' -> array(level);
            case '"' -> string();
            default -> scalar();
        }
        skipBlanks();
    }

    private void object(int level) throws Fault {
        place++;
        skipBlanks();
        if (peek() != '}') {
            do {
                skipBlanks();
                if (peek() != '"') {
                    throw here("a name in quotes is missing");
                }
                string();
                skipBlanks();
                if (!skip(':')) {
                    throw here("a colon is missing");
                }
                value(level + 1);
            } while (skip(','));
        }
        end('}');
    }

    private void array(int level) throws Fault {
        place++;
        skipBlanks();
        if (peek() != ']') {
            do {
                value(level + 1);
            } while (skip(','));
        }
        end(']');
    }

    private void end(char bracket) throws Fault {
        if (!skip(bracket)) {
            throw here("a comma or " + bracket + " is missing");
        }
    }

    private void string() throws Fault {
        place++;
        Matcher character = CHARACTER.matcher(text);
        while (!skip('"')) {
            if (!character.region(place, text.length()).lookingAt()) {
                throw here(place < text.length() ? "a character that a string cannot hold" : "a quote is missing");
            }
            place = character.end();
        }
    }

    private void scalar() throws Fault {
        Matcher number = NUMBER.matcher(text).region(place, text.length());
        Matcher word = WORD.matcher(text).region(place, text.length());
        if (number.lookingAt()) {
            if (!fits(number.group())) {
                throw here("a number that PostgreSQL cannot store");
            }
            place = number.end();
        } else if (word.lookingAt()) {
            place = word.end();
        } else {
            throw here("a value is missing");
        }
    }

    private static boolean fits(String number) {
        try {
            var value = new BigDecimal(number);
            return (long) value.precision() - value.scale() <= MOST_DIGITS && value.scale() <= MOST_DECIMALS;
        } catch (NumberFormatException e) {
            return false; // the exponent is no int
        }
    }

    private void skipBlanks() {
        while (place < text.length() && " \t\n\r".indexOf(text.charAt(place)) >= 0) {
            place++;
        }
    }

    /** The next character; NUL at the end, because no JSON contains it. */
    private char peek() {
        return place < text.length() ? text.charAt(place) : 0;
    }

    private boolean skip(char expected) {
        boolean here = peek() == expected;
        place += here ? 1 : 0;
        return here;
    }
}
