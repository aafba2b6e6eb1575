package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.TriggerEvent;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds statements of triggers that meet what a trigger of their table does to the row. SQLite sets values with an update after the
 * statement, which fires no other trigger and which an upsert does not see, and it looks at a conflict before it fires anything.
 */
final class AssignedElsewhere {
    private final TriggerGraph graph;
    private final Problems problems;

    AssignedElsewhere(TriggerGraph graph, Problems problems) {
        this.graph = graph;
        this.problems = problems;
    }

    void check() {
        graph.tables().stream()
                .flatMap(table -> graph.of(table).stream())
                .forEach(trigger -> TriggerGraph.accesses(trigger).forEach(access -> check(trigger, access)));
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
        checkUpsert(trigger, access);
    }

    /** PostgreSQL fires what comes before an INSERT also if that becomes an UPDATE. */
    private void checkUpsert(DeclaredTrigger trigger, StatementAccess access) {
        if (!access.events().equals(Set.of(TriggerEvent.INSERT, TriggerEvent.UPDATE))) {
            return;
        }
        Set<String> others = new HashSet<>(access.reads());
        others.remove(access.writes());
        for (DeclaredTrigger before : graph.of(access.writes())) {
            boolean fires =
                    before.timing() == TriggerTiming.BEFORE && before.events().contains(TriggerEvent.INSERT);
            if (fires && !Collections.disjoint(others, graph.effects(before).written())) {
                problem(
                        trigger,
                        "Its upsert reads what %s changes, which SQLite fires only if a row is inserted."
                                .formatted(before.where()));
            }
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
                    "Write the statement without that, or declare one trigger for each dialect with only(…).");
        }
    }
}
