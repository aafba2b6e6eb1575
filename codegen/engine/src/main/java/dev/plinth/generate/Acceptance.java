package dev.plinth.generate;

import dev.plinth.generate.Planned.PlannedStep;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.HazardKind;
import dev.plinth.problem.Problem;
import dev.plinth.problem.Problems;
import dev.plinth.schema.internal.DeclaredAcceptance;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.Script;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Holds the losses of a migration against what a person accepted by name, with a reason. */
final class Acceptance {
    private final FreezeOptions options;
    private final Set<String> lost = new TreeSet<>();
    private final Map<String, Set<String>> lostByDatabase = new HashMap<>();

    Acceptance(FreezeOptions options) {
        this.options = options;
    }

    /**
     * The remarks for the head of a migration: what is lost, and why that was accepted.
     *
     * @param problems where a loss that nobody accepted goes
     */
    List<String> remarks(DraftUpdate update, Problems problems) {
        List<Hazard> losses = losses(update);
        Set<String> names = new LinkedHashSet<>();
        losses.forEach(hazard -> names.add(DraftUpdate.name(hazard)));
        lost.addAll(names);
        lostOf(update.database()).addAll(names);
        Map<String, String> reasons = new LinkedHashMap<>(DeclaredLosses.reasons(update.target()));
        reasons.putAll(options.accepted());
        losses.stream()
                .filter(hazard -> !reasons.containsKey(DraftUpdate.name(hazard)))
                .filter(hazard -> hazard.kind() == HazardKind.LOOKS_LIKE_RENAME || !looksLikeRename(hazard, losses))
                .map(hazard -> problem(hazard, update.database(), update.script()))
                .forEach(problems::add);
        List<String> remarks = new ArrayList<>();
        for (String name : names) {
            remarks.add(DeclaredLosses.remark(name, reasons.getOrDefault(name, "")));
        }
        return remarks;
    }

    private Set<String> lostOf(String database) {
        return lostByDatabase.computeIfAbsent(database, unknown -> new TreeSet<>());
    }

    /** What a declaration accepts, but no migration loses. It may stay in the declaration. */
    List<String> unused(DeclaredDatabase database) {
        return database.accepted().stream()
                .map(DeclaredAcceptance::name)
                .filter(name -> !lostOf(database.name()).contains(name))
                .toList();
    }

    /** Names a loss that was accepted, but does not happen: it is probably misspelled. */
    void checkUnused(Problems problems) {
        for (Map.Entry<String, String> accepted : options.accepted().entrySet()) {
            if (!lost.contains(accepted.getKey())) {
                problems.add(
                        "accept-unknown",
                        "plinth.accept",
                        "%s is not lost by this migration.".formatted(accepted.getKey()),
                        lost.isEmpty() ? "Remove it." : "Remove it, or name one of: " + String.join(", ", lost) + ".");
            }
        }
    }

    /** Of an edited draft, only those whose statements it still holds. */
    private static List<Hazard> losses(DraftUpdate update) {
        String draft = update.draft().migrationScripts().stream()
                .map(Script::text)
                .map(Acceptance::squeezed)
                .reduce("", String::concat);
        boolean edited = update.kind() == DraftUpdate.Kind.EDITED;
        return update.planned().stream()
                .flatMap(planned -> planned.scripts().stream())
                .flatMap(script -> script.steps().stream())
                .filter(step -> !edited || isIn(step, draft))
                .flatMap(step -> step.hazards().stream())
                .filter(hazard -> hazard.kind().isDestructive())
                .distinct()
                .toList();
    }

    private static boolean isIn(PlannedStep step, String draft) {
        return step.sql().stream().map(Acceptance::squeezed).anyMatch(draft::contains);
    }

    private static String squeezed(String sql) {
        return sql.replaceAll("\\s+", " ").strip();
    }

    private static boolean looksLikeRename(Hazard hazard, List<Hazard> losses) {
        return losses.stream()
                .anyMatch(other -> other.kind() == HazardKind.LOOKS_LIKE_RENAME
                        && other.subject().equals(hazard.subject()));
    }

    private static Problem problem(Hazard hazard, String database, Path draft) {
        String name = DraftUpdate.name(hazard);
        String accept = "-Dplinth.accept=\"%1$s: <why>\", or with accept(\"%1$s\", \"<why>\") in the declaration"
                .formatted(name);
        return hazard.kind() == HazardKind.LOOKS_LIKE_RENAME
                ? new Problem(
                        "loss-looks-like-rename",
                        database,
                        hazard.sentence(),
                        "If it is a rename, write it by hand: edit %s and its undo so that they rename. If it is not, accept the loss with %s."
                                .formatted(draft, accept))
                : new Problem(
                        "loss-not-accepted",
                        database,
                        hazard.sentence(),
                        "If that is meant, accept it with %s.".formatted(accept));
    }
}
