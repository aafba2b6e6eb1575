package dev.plinth.dialect;

import java.util.Collection;
import java.util.stream.Collectors;

/** Writes identifiers into SQL: always quoted, so that mixed case and reserved words mean what they say. */
public final class Identifiers {
    private Identifiers() {}

    /** An identifier in double quotes, those within it doubled; the SQL standard's form, and every dialect's here. */
    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Several identifiers, separated by commas. */
    public static String quote(Collection<String> names) {
        return names.stream().map(Identifiers::quote).collect(Collectors.joining(", "));
    }

    /** A string literal in single quotes, those within it doubled. */
    public static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
