package dev.plinth.sqlite;

import dev.plinth.model.Check;
import dev.plinth.render.Labels;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A check that narrows a storage class to a type, as this dialect writes it.
 *
 * @param check its condition
 */
record Narrowing(String check) {
    private static final Pattern RANGE = Pattern.compile("(.+) BETWEEN (-?\\d+) AND (-?\\d+)", Pattern.DOTALL);
    private static final Pattern LENGTH = Pattern.compile("length\\((.+)\\) <= (\\d+)", Pattern.DOTALL);

    /** Whether every value that meets some checks meets others too, as far as that can be seen. */
    static boolean isWithin(List<Check> checks, List<Check> others) {
        return others.stream()
                .map(other -> new Narrowing(other.expression().text()))
                .allMatch(other -> checks.stream()
                        .anyMatch(check -> new Narrowing(check.expression().text()).isWithin(other)));
    }

    private boolean isWithin(Narrowing other) {
        return check.equals(other.check) || Labels.isWithin(check, other.check) || isNumberWithin(other);
    }

    private boolean isNumberWithin(Narrowing other) {
        return bounds(LENGTH)
                        .flatMap(mine -> other.bounds(LENGTH).map(theirs -> theirs[0] >= mine[0]))
                        .orElse(false)
                || bounds(RANGE)
                        .flatMap(
                                mine -> other.bounds(RANGE).map(theirs -> theirs[0] <= mine[0] && theirs[1] >= mine[1]))
                        .orElse(false);
    }

    /** Whether it limits numbers to a range. */
    boolean isRange() {
        return RANGE.matcher(check).matches();
    }

    /** Whether it limits the length of texts. */
    boolean isLength() {
        return LENGTH.matcher(check).matches();
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
