package dev.plinth.render;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Temporary. */
public final class Identifiers {
    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]*");
    private final Set<String> keyWords;

    private final boolean always;

    public Identifiers(Set<String> keyWords) {
        this(keyWords, false);
    }

    private Identifiers(Set<String> keyWords, boolean always) {
        this.keyWords = Set.copyOf(keyWords);
        this.always = always;
    }

    /** Quotes every name, for text that more than one dialect reads. */
    public static Identifiers quotingAll() {
        return new Identifiers(Set.of(), true);
    }

    public boolean needsQuotes(String name) {
        return always || !PLAIN.matcher(name).matches() || keyWords.contains(name);
    }

    public String quote(String name) {
        return needsQuotes(name) ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }

    public String quote(Collection<String> names) {
        return names.stream().map(this::quote).collect(Collectors.joining(", "));
    }

    public static String in(String name, Collection<String> texts) {
        return name + " IN (" + texts.stream().map(Identifiers::literal).collect(Collectors.joining(", ")) + ")";
    }

    public static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }
}
