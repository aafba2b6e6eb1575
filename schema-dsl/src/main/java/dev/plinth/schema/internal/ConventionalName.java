package dev.plinth.schema.internal;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Makes a name of parts as PostgreSQL does where a statement gives none ({@code makeObjectName} in its indexcmds.c). */
public final class ConventionalName {
    /** PostgreSQL's {@code NAMEDATALEN - 1}. */
    private static final int MAX_BYTES = 63;

    private ConventionalName() {}

    /**
     * {@code <table>_<columns>_<label>} in at most 63 bytes of UTF-8: the longer of table and columns gives way first,
     * and no character is cut in two. The label stays whole.
     */
    public static String of(String table, Optional<String> columns, String label) {
        int available = MAX_BYTES - bytes(label) - 1 - (columns.isPresent() ? 1 : 0);
        int first = bytes(table);
        int second = columns.map(ConventionalName::bytes).orElse(0);
        while (first + second > available && first + second > 0) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        int kept = second;
        return cut(table, first) + "_"
                + columns.map(text -> cut(text, kept) + "_").orElse("") + label;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** As many whole characters as fit. */
    private static String cut(String text, int most) {
        int bytes = 0;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            bytes += bytes(Character.toString(character));
            if (bytes > most) {
                return text.substring(0, end);
            }
            end += Character.charCount(character);
        }
        return text;
    }
}
