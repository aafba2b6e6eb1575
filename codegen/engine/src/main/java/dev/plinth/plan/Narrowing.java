package dev.plinth.plan;

import dev.plinth.model.Check;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A check that narrows the type of a column, as Plinth writes it.
 *
 * @param check its condition
 */
record Narrowing(String check) {
    private static final Pattern LABELS = Pattern.compile("(?s)(.+?) IN \\((.+)\\)");
    private static final Pattern LABEL = Pattern.compile("'(?:[^']|'')*'|\\d+");
    private static final Pattern RANGE = Pattern.compile("(?s)(.+) BETWEEN (-?\\d+) AND (-?\\d+)");
    private static final Pattern LENGTH = Pattern.compile("(?s)length\\((.+)\\) <= (\\d+)");

    /** Whether every value that meets some checks meets others too, as far as that can be seen. */
    static boolean isWithin(List<Check> checks, List<Check> others) {
        return others.stream()
                .map(other -> new Narrowing(other.expression().text()))
                .allMatch(other -> checks.stream()
                        .anyMatch(check -> new Narrowing(check.expression().text()).isWithin(other)));
    }

    /** Whether every value that meets this meets another one too, as far as that can be seen. */
    private boolean isWithin(Narrowing other) {
        return check.equals(other.check)
                || labels().flatMap(mine -> other.labels().map(theirs -> theirs.containsAll(mine)))
                        .orElse(false)
                || bounds(LENGTH)
                        .flatMap(mine -> other.bounds(LENGTH).map(theirs -> theirs[0] >= mine[0]))
                        .orElse(false)
                || bounds(RANGE)
                        .flatMap(
                                mine -> other.bounds(RANGE).map(theirs -> theirs[0] <= mine[0] && theirs[1] >= mine[1]))
                        .orElse(false);
    }

    private Optional<Set<String>> labels() {
        Matcher matcher = LABELS.matcher(check);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Set<String> labels = new HashSet<>();
        LABEL.matcher(matcher.group(2)).results().forEach(label -> labels.add(label.group()));
        return Optional.of(labels);
    }

    private Optional<long[]> bounds(Pattern pattern) {
        Matcher matcher = pattern.matcher(check);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        long[] bounds = new long[matcher.groupCount() - 1];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = Long.parseLong(matcher.group(i + 2));
        }
        return Optional.of(bounds);
    }
}
