package dev.plinth.render;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes identifiers into the SQL of one dialect, with quotes only where they are needed. It decides for our own text and
 * for what jOOQ renders, so that a name looks the same everywhere.
 *
 * @param keyWords the words that need quotes although they are plain, in lower case
 * @param always whether every name is quoted
 */
public record Identifiers(Set<String> keyWords, boolean always) {
    /**
     * Checks the words.
     *
     * @throws IllegalArgumentException if a word is not plain lower case: it needs quotes anyway, so it is a slip
     */
    public Identifiers {
        keyWords = Set.copyOf(keyWords);
        for (String word : keyWords) {
            if (!isPlain(word)) {
                throw new IllegalArgumentException("The key word '" + word + "' is not plain lower case.");
            }
        }
    }

    /** Quotes only where these words and the form of a name demand it. */
    public Identifiers(Set<String> keyWords) {
        this(keyWords, false);
    }

    /** Quotes every name, for text that is read by more than one dialect. */
    public static Identifiers quotingAll() {
        return new Identifiers(Set.of(), true);
    }

    /**
     * Whether the name means something else without quotes, or nothing. PostgreSQL folds unquoted names to lower case
     * (manual, section 4.1.1). It also allows a dollar sign in them, but the SQL standard does not.
     */
    public boolean needsQuotes(String name) {
        return always || !isPlain(name) || keyWords.contains(name);
    }

    /** The identifier, in double quotes if it needs them; double quotes within it are doubled. */
    public String quote(String name) {
        return needsQuotes(name) ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }

    /** Several identifiers, separated by a comma and a blank. */
    public String quote(Collection<String> names) {
        return names.stream().map(this::quote).collect(Collectors.joining(", "));
    }

    /** A string literal in single quotes; single quotes within it are doubled. */
    public static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /** {@code name IN ('one', 'two')}, with the name as it is given. */
    public static String in(String name, Collection<String> texts) {
        return name + " IN (" + texts.stream().map(Identifiers::literal).collect(Collectors.joining(", ")) + ")";
    }

    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!((c >= 'a' && c <= 'z') || c == '_' || (i > 0 && c >= '0' && c <= '9'))) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
