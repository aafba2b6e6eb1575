package dev.plinth.generate;

import dev.plinth.plan.PlanInput;
import dev.plinth.problem.ProblemException;
import dev.plinth.write.Migration;
import dev.plinth.write.Script;
import java.util.List;
import java.util.Optional;

/** The texts of a frozen migration: whether Plinth has generated them, or a person has written them. */
final class FrozenTexts {
    private static final String REMARK = "(?m)^-- (?:Accepted|Cast), .*\\n";
    private static final String NUMBER = "(?m)\\A(-- .*migration )\\d+\\b";

    private FrozenTexts() {}

    /**
     * The plan that gives a migration word for word, apart from what was accepted; empty if a person wrote it.
     *
     * @param name what its scripts are titled with
     * @param input from where the migration led, and where
     */
    static Optional<Planned> generated(String name, Stages stages, Migration frozen, PlanInput input) {
        try {
            for (PlanInput each : List.of(input, input.inUnknownWords())) {
                Planned planned = stages.plan(each);
                if (of(planned.migration(name, frozen.version(), List.of())).equals(withoutRemarks(frozen.scripts()))
                        && of(planned.reversal(name, frozen.version())).equals(of(frozen.undo()))) {
                    return Optional.of(planned);
                }
            }
            return Optional.empty();
        } catch (ProblemException e) {
            if (!Drafts.isRefusal(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private static List<String> of(List<Script> scripts) {
        return scripts.stream()
                .map(script -> script.text().replace("\r\n", "\n"))
                .toList();
    }

    private static List<String> withoutRemarks(List<Script> scripts) {
        return of(scripts).stream().map(text -> text.replaceAll(REMARK, "")).toList();
    }

    /** The texts of scripts, which are the same for a migration that only has another number. */
    static List<String> withoutNumbers(List<Script> scripts) {
        return of(scripts).stream().map(text -> text.replaceFirst(NUMBER, "$1")).toList();
    }
}
