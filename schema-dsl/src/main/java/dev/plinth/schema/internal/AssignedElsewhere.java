package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.TriggerEvent;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds statements of triggers that meet what a trigger of their table sets: SQLite sets it with an update after the statement, by which
 * other triggers pass over, and which an upsert does not see.
 */
final class AssignedElsewhere {
    private final TriggerGraph graph;
    private final Problems problems;

    private AssignedElsewhere(TriggerGraph graph, Problems problems) {
        this.graph = graph;
        this.problems = problems;
    }

    static void check(DeclaredDatabase database, Problems problems) {
        var rules = new AssignedElsewhere(new TriggerGraph(database), problems);
        for (DeclaredTable table : database.tables()) {
            for (DeclaredTrigger trigger : rules.graph.of(table.name())) {
                TriggerGraph.accesses(trigger).forEach(access -> rules.check(trigger, access));
            }
        }
    }

    private void check(DeclaredTrigger trigger, StatementAccess access) {
        Set<String> assigned = assigned(access.writes(), TriggerEvent.UPDATE);
        boolean isPassedOver = !access.columns().isEmpty()
                && assigned.containsAll(access.columns())
                && graph.of(access.writes()).stream().anyMatch(AssignedElsewhere::runsOnUpdate);
        if (isPassedOver) {
            problem(
                    trigger,
                    "It updates nothing of %s but what a trigger there sets (%s), so on SQLite no other trigger fires."
                            .formatted(access.writes(), String.join(", ", new TreeSet<>(access.columns()))));
        }
        if (!Collections.disjoint(access.excluded(), assigned(access.writes(), TriggerEvent.INSERT))) {
            problem(
                    trigger,
                    "It reads excluded(…) of a column that a trigger of %s sets, which SQLite sets later."
                            .formatted(access.writes()));
        }
    }

    private Set<String> assigned(String table, TriggerEvent event) {
        return graph.of(table).stream()
                .filter(trigger -> trigger.events().contains(event))
                .flatMap(trigger -> trigger.steps().stream())
                .filter(TriggerStep.Set.class::isInstance)
                .map(step -> ((TriggerStep.Set) step).column().column().getName())
                .collect(Collectors.toSet());
    }

    private static boolean runsOnUpdate(DeclaredTrigger trigger) {
        return trigger.events().contains(TriggerEvent.UPDATE)
                && trigger.steps().stream().anyMatch(step -> !(step instanceof TriggerStep.Set));
    }

    private void problem(DeclaredTrigger trigger, String what) {
        if (!problems.isFoundAt(trigger.where(), "trigger-meets-set")) {
            problems.add(
                    "trigger-meets-set",
                    trigger.where(),
                    what,
                    "Update another column too, or declare one trigger for each dialect with only(…).");
        }
    }
}
