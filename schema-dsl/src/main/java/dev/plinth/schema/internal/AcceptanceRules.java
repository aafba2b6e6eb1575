package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import java.util.HashSet;
import java.util.Set;

/** The rules of accepted losses. Whether anything is lost, only freezing knows. */
final class AcceptanceRules {
    private AcceptanceRules() {}

    static void check(Reading reading) {
        Problems problems = reading.problems();
        Set<String> names = new HashSet<>();
        for (DeclaredAcceptance accepted : reading.database().accepted()) {
            String where = "%s, accept \"%s\"".formatted(reading.databaseClass(), accepted.name());
            if (accepted.name().isEmpty()) {
                problems.add(
                        "accept-without-name",
                        where,
                        "It does not say what may be lost.",
                        "Name a table, \"orders\", or a column, \"orders.note\".");
            }
            if (accepted.reason().isEmpty()) {
                problems.add(
                        "accept-without-reason",
                        where,
                        "It does not say why this may be lost.",
                        "Write the reason. It goes into the migration.");
            }
            if (!names.add(accepted.name())) {
                problems.add("accept-twice", where, "It is accepted twice.", "Keep one of them.");
            }
            TextRules.checkText(where, "The name", accepted.name(), problems);
            TextRules.checkText(where, "The reason", accepted.reason(), problems);
        }
    }
}
