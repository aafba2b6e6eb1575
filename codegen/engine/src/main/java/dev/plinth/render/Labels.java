package dev.plinth.render;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the condition that a column has one of some labels, which {@link Identifiers#in} writes.
 *
 * @param column the column, as it is written
 * @param labels the labels, as they are written
 */
public record Labels(String column, Set<String> labels) {
    private static final Pattern CONDITION = Pattern.compile("(.+?) IN \\((.+)\\)", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("'(?:[^']|'')*'");

    public Labels {
        labels = Set.copyOf(labels);
    }

    /** The labels of a condition; empty if it is another one. */
    public static Optional<Labels> of(String condition) {
        Matcher matcher = CONDITION.matcher(condition);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Set<String> labels = new HashSet<>();
        LABEL.matcher(matcher.group(2)).results().forEach(label -> labels.add(label.group()));
        return Optional.of(new Labels(matcher.group(1), labels));
    }

    /** Whether every label is one of those of another condition on the same column. */
    public boolean isWithin(Labels other) {
        return column.equals(other.column) && other.labels.containsAll(labels);
    }

    /** Whether a condition on labels admits everything that another one does. */
    public static boolean isWithin(String condition, String other) {
        return of(condition).flatMap(labels -> of(other).map(labels::isWithin)).orElse(false);
    }
}
