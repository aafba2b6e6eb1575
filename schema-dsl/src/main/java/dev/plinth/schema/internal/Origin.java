package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where something declared comes from: what no comparison of two catalogs can know.
 *
 * @param renamedFrom the names that it had, the newest first
 * @param replaces the names of what goes when it comes, though it looks like the same
 */
public record Origin(List<String> renamedFrom, List<String> replaces) {
    /** Nothing was said. */
    public static final Origin UNKNOWN = new Origin(List.of(), List.of());

    public Origin {
        renamedFrom = List.copyOf(renamedFrom);
        replaces = List.copyOf(replaces);
    }

    /**
     * What was said.
     *
     * @param name the present name; empty if the convention gives it
     */
    static Origin of(OriginState state, String where, String name, Problems problems) {
        Origin origin = state.origin();
        origin.check(where, name, problems);
        return origin;
    }

    /** Reports names that cannot be meant. */
    private void check(String where, String name, Problems problems) {
        Set<String> seen = new HashSet<>();
        Stream.concat(renamedFrom.stream(), replaces.stream()).forEach(other -> {
            TextRules.checkText(where, "The earlier name", other, problems);
            if (other.isEmpty()) {
                problems.add(
                        "origin-without-name",
                        where,
                        "renamedFrom or replaces gives an empty name.",
                        "Write the name in the database.");
            } else if (other.equals(name)) {
                problems.add(
                        "origin-is-itself",
                        where,
                        "renamedFrom or replaces names \"%s\", which is its own name.".formatted(name),
                        "Write the name that it had before.");
            } else if (!seen.add(other)) {
                problems.add(
                        "origin-twice",
                        where,
                        "renamedFrom and replaces name \"%s\" more than once.".formatted(other),
                        "Keep one of them.");
            }
        });
    }
}
