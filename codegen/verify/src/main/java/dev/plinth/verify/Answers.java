package dev.plinth.verify;

import java.util.ArrayList;
import java.util.List;

/** What a proof found, as a text for each question; a difference is said once. */
final class Answers {
    private static final String INDENTED = "\n    ";

    private final List<String> there = new ArrayList<>();
    private final List<String> back = new ArrayList<>();
    private final List<String> again = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();

    void there(List<String> differences) {
        there.addAll(differences);
    }

    void back(List<String> differences) {
        back.addAll(differences);
    }

    void again(List<String> differences) {
        again.addAll(differences);
    }

    void refused(String reason) {
        refused.add(reason);
    }

    /** The texts; none if nothing was found. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        boolean same = !back.isEmpty() && back.size() == there.size() && there.containsAll(back);
        add(
                texts,
                "the migration does not lead to what is declared" + (same ? ", and the undo does not lead back:" : ":"),
                there);
        add(texts, "the undo does not lead back:", same ? List.of() : notYetSaid());
        add(texts, "applied again after its undo, the migration leads elsewhere:", again);
        texts.addAll(refused);
        return List.copyOf(texts);
    }

    private List<String> notYetSaid() {
        List<String> lines = new ArrayList<>(back);
        lines.removeAll(there);
        int said = back.size() - lines.size();
        if (said > 0) {
            lines.add("and, as above: %d %s".formatted(said, said == 1 ? "difference" : "differences"));
        }
        return lines;
    }

    private static void add(List<String> texts, String answer, List<String> differences) {
        if (!differences.isEmpty()) {
            texts.add(answer + INDENTED + String.join(INDENTED, differences));
        }
    }
}
