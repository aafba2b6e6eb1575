package dev.plinth.generate;

import dev.plinth.model.Id;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.Intents;
import dev.plinth.problem.Problem;
import dev.plinth.problem.Problems;
import dev.plinth.schema.internal.DeclaredAcceptance;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.Script;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the losses of a migration against what a person accepted by name, with a reason. */
final class Acceptance {
    private final TestDatabases engines;
    private final FreezeOptions options;
    private final Set<String> lost = new TreeSet<>();
    private final Map<String, Set<String>> lostByDatabase = new HashMap<>();

    Acceptance(TestDatabases engines, FreezeOptions options) {
        this.engines = engines;
        this.options = options;
    }

    /**
     * What freezing changes in the head of a migration.
     *
     * @param remarks what is lost, and why that was accepted
     * @param stale which hazards of the generated draft are none of the edited one, in sentences
     */
    record Head(List<String> remarks, Set<String> stale) {}

    /**
     * The head of a migration.
     *
     * @param problems where a loss that nobody accepted goes
     */
    Head head(DraftUpdate update, Problems problems) {
        List<Hazard> losses = losses(update);
        Set<String> names = new LinkedHashSet<>();
        losses.forEach(hazard -> names.add(DraftUpdate.name(hazard)));
        lost.addAll(names);
        lostOf(update.database()).addAll(names);
        Intents intents = update.planned()
                .map(Planned::intents)
                .orElseGet(update.target()::intents)
                .and(options.accepted());
        losses.stream()
                .filter(hazard -> intents.reason(hazard).isEmpty())
                .filter(hazard -> hazard.kind() == HazardKind.LOOKS_LIKE_RENAME || !looksLikeRename(hazard, losses))
                .map(hazard -> problem(hazard, update))
                .forEach(problems::add);
        List<String> remarks = new ArrayList<>();
        for (String name : names) {
            remarks.add(OpenIntents.remark(name, intents.accepted().getOrDefault(name, "")));
        }
        remarks.addAll(OpenIntents.casts(intents, update.target().changes()));
        return new Head(remarks, update.kind() == DraftUpdate.Kind.EDITED ? stale(update, losses) : Set.of());
    }

    private static Set<String> stale(DraftUpdate update, List<Hazard> losses) {
        Set<Id> lost = losses.stream().map(Hazard::subject).collect(Collectors.toSet());
        List<Hazard> kept = Stream.concat(
                        update.planned().stream().flatMap(planned -> planned.hazards().stream()),
                        update.target().losses(List.of()).stream())
                .filter(hazard -> hazard.kind().isLoss() && !lost.contains(hazard.subject()))
                .toList();
        Set<Id> subjects = kept.stream()
                .flatMap(hazard -> Stream.concat(Stream.of(hazard.subject()), hazard.other().stream()))
                .collect(Collectors.toSet());
        Stream<Hazard> generated = update.planned().stream()
                .flatMap(planned -> Stream.concat(planned.scripts().stream(), planned.undo().stream()))
                .flatMap(script -> script.hazards().stream());
        return Stream.concat(generated, kept.stream())
                .filter(hazard -> subjects.contains(hazard.subject()))
                .map(Hazard::sentence)
                .collect(Collectors.toSet());
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
                        "this migration needs no acceptance of %s.".formatted(accepted.getKey()),
                        lost.isEmpty() ? "Remove it." : "Remove it, or name one of: " + String.join(", ", lost) + ".");
            }
        }
    }

    private List<Hazard> losses(DraftUpdate update) {
        return update.kind() == DraftUpdate.Kind.EDITED
                ? lossesByHand(update.target(), update.draft().migrationScripts())
                : update.planned().map(Planned::hazards).orElse(List.of()).stream()
                        .filter(hazard -> hazard.kind().mustBeAccepted())
                        .toList();
    }

    /** An engine shows what is gone, if it can. Otherwise the statements are read. */
    private List<Hazard> lossesByHand(Target target, List<Script> scripts) {
        return engines.dropped(target.trial(scripts, List.of()))
                .map(target::losses)
                .orElseGet(() -> target.losses(scripts));
    }

    private static boolean looksLikeRename(Hazard hazard, List<Hazard> losses) {
        return losses.stream()
                .anyMatch(other -> other.kind() == HazardKind.LOOKS_LIKE_RENAME
                        && other.subject().equals(hazard.subject()));
    }

    /** A name with a character that ends it in the option can be accepted in the declaration only. */
    private static String option(String name) {
        return name.matches("[^:;\"\\\\$`]*") ? "-Dplinth.accept=\"%s: <why>\", or with ".formatted(name) : "";
    }

    private static Problem problem(Hazard hazard, DraftUpdate update) {
        String name = DraftUpdate.name(hazard);
        String accept = option(name)
                + "accept(\"%s\", \"<why>\") in the declaration"
                        .formatted(name.replace("\\", "\\\\").replace("\"", "\\\""))
                + new OpenIntents(update.target())
                        .usedBy(name)
                        .map(" and another reason, because migration %s has used the one that is there"::formatted)
                        .orElse("");
        if (hazard.kind().dependsOnData()) {
            return new Problem(
                    "risk-not-accepted",
                    update.database(),
                    hazard.sentence(),
                    "If no row is in its way, or the failure is meant, accept it with %s.".formatted(accept));
        }
        if (hazard.kind() == HazardKind.LOCKS_LONG) {
            return new Problem(
                    "risk-not-accepted",
                    update.database(),
                    hazard.sentence(),
                    "If its users can wait that long, accept it with %s.".formatted(accept));
        }
        return hazard.kind() == HazardKind.LOOKS_LIKE_RENAME
                ? new Problem(
                        "loss-looks-like-rename",
                        update.database(),
                        hazard.sentence(),
                        "If it is a rename, add renamedFrom(\"%1$s\") to %2$s. If it is not, add replaces(\"%1$s\") to it, and accept the loss with %3$s."
                                .formatted(
                                        hazard.subject().ownName(),
                                        hazard.other().map(Id::path).orElse(""),
                                        accept))
                : new Problem(
                        "loss-not-accepted",
                        update.database(),
                        hazard.sentence(),
                        update.kind() == DraftUpdate.Kind.EDITED
                                ? "If that is meant, or if the draft keeps them elsewhere, accept it with %s."
                                        .formatted(accept)
                                : "If that is meant, accept it with %s.".formatted(accept));
    }
}
