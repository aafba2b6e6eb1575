package dev.plinth.schema;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the mistakes of a declaration, so that all are reported at once. */
final class Errors {
    private final Set<String> messages = new LinkedHashSet<>();

    /** Adds a mistake: its place, and a sentence for what is wrong and one for the remedy. */
    void add(String where, String problemAndRemedy) {
        messages.add(where + ": " + problemAndRemedy);
    }

    List<String> messages() {
        return List.copyOf(messages);
    }
}
