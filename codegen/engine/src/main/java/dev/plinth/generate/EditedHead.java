package dev.plinth.generate;

import dev.plinth.write.Script;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The comment at the head of a draft that a person has edited: it may still say what the generated draft would have done. */
final class EditedHead {
    private static final String HAZARD = "-- Hazard: ";

    private EditedHead() {}

    /** The scripts without these hazards, which are none any more. */
    static List<Script> without(Set<String> hazards, List<Script> scripts) {
        return hazards.isEmpty()
                ? scripts
                : scripts.stream()
                        .map(script -> new Script(without(hazards, script.text()), script.conf()))
                        .toList();
    }

    private static String without(Set<String> hazards, String text) {
        int end = 0;
        while (text.startsWith("--", end)) {
            int line = text.indexOf('\n', end);
            end = line < 0 ? text.length() : line + 1;
        }
        String head = Stream.of(text.substring(0, end).split("(?<=\n)", -1))
                .filter(line -> !line.startsWith(HAZARD)
                        || !hazards.contains(line.substring(HAZARD.length()).strip()))
                .collect(Collectors.joining());
        return head + text.substring(end);
    }
}
