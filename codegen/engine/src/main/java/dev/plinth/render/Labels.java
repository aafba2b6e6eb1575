package dev.plinth.render;

import dev.plinth.model.Check;
import dev.plinth.model.Expression;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /** The labels themselves, ordered. */
    public List<String> texts() {
        return labels.stream()
                .map(label -> label.substring(1, label.length() - 1).replace("''", "'"))
                .sorted()
                .toList();
    }

    /**
     * Other labels for those of a value.
     *
     * @param value the value, as it is written
     * @param others new labels by old ones
     */
    public static String translation(String value, Map<String, String> others) {
        return others.entrySet().stream()
                .map(each -> "WHEN %s THEN %s"
                        .formatted(Identifiers.literal(each.getKey()), Identifiers.literal(each.getValue())))
                .collect(Collectors.joining(" ", "CASE " + value + " ", " ELSE " + value + " END"));
    }

    /** The labels of conditions that are checks. */
    public static List<String> texts(List<Check> checks) {
        return checks.stream()
                .flatMap(check -> of(check.expression().text()).stream())
                .flatMap(labels -> labels.texts().stream())
                .toList();
    }

    /**
     * Checks with other labels in their conditions.
     *
     * @param others new labels by old ones
     */
    public static List<Check> relabelled(List<Check> checks, Map<String, String> others) {
        return checks.stream()
                .map(check -> of(check.expression().text())
                        .map(labels -> new Check(check.name(), Expression.of(labels.with(others))))
                        .orElse(check))
                .toList();
    }

    private String with(Map<String, String> others) {
        return Identifiers.in(
                column,
                texts().stream()
                        .map(label -> others.getOrDefault(label, label))
                        .distinct()
                        .toList());
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
