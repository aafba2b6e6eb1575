package dev.plinth.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
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

    public static Identifiers fromResource(Class<?> owner, String resource) {
        try (InputStream in = Objects.requireNonNull(owner.getResourceAsStream(resource), resource)) {
            return new Identifiers(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toSet()));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
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
