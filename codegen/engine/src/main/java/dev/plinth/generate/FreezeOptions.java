package dev.plinth.generate;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How to freeze.
 *
 * @param description what the migration is called; made from the changes if empty
 * @param accepted what may be lost, and why; each must be lost indeed
 * @param prove whether a generated migration is proved on an embedded database; an edited one always is
 */
public record FreezeOptions(Optional<String> description, Map<String, String> accepted, boolean prove) {

    /** Reads what may be lost: {@code orders.note: it was never used; orders.state: it is in the history}. */
    public static Map<String, String> accepted(String text) {
        Map<String, String> accepted = new LinkedHashMap<>();
        for (String entry : text.strip().replaceAll(";$", "").split(";", -1)) {
            int colon = entry.indexOf(':');
            String name = colon < 0 ? "" : entry.substring(0, colon).strip();
            String reason = entry.substring(colon + 1).replaceAll("\\s+", " ").strip();
            if (name.isEmpty() || reason.isEmpty()) {
                throw new ProblemException(
                        new Problem(
                                "accept-form",
                                "plinth.accept",
                                "\"%s\" is not a name and a reason.".formatted(entry.strip()),
                                "Write name: reason, and a semicolon between several: \"orders.note: never used; parts: moved\"."));
            }
            if (accepted.put(name, reason) != null) {
                throw new ProblemException(new Problem(
                        "accept-twice", "plinth.accept", name + " is accepted twice.", "Keep one of them."));
            }
        }
        return accepted;
    }
}
