package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.internal.TriggerGraph.Effects;
import dev.plinth.schema.internal.TriggerGraph.Write;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds triggers of several dialects that see other rows on each: a statement that changes several rows fires all BEFORE triggers on
 * PostgreSQL, then the AFTER triggers and the actions of foreign keys (manual, section 37.1); SQLite does all of them for one row after
 * the other. That makes no difference as long as none of them looks at what another one changes.
 */
final class TriggerInterplay {
    /** Among the AFTER triggers of a row, PostgreSQL has the actions of foreign keys in the place of this name. */
    private static final String ACTION = "RI_ConstraintTrigger_a_";

    private static final String REMEDY =
            "Do it in one trigger, in the application, or declare one trigger for each dialect with only(…).";

    private final TriggerGraph graph;
    private final Problems problems;

    TriggerInterplay(TriggerGraph graph, Problems problems) {
        this.graph = graph;
        this.problems = problems;
    }

    void check() {
        graph.tables().forEach(this::check);
    }

    private void check(String table) {
        for (DeclaredTrigger trigger : graph.of(table)) {
            checkIndirect(table, trigger);
            if (trigger.timing() == TriggerTiming.AFTER) {
                checkAgainstBefore(table, trigger);
            }
            checkAgainstActions(table, trigger);
        }
        for (DeclaredForeignKey key : graph.references(table)) {
            checkAction(table, key);
        }
    }

    /** What the trigger itself reads and writes is looked at where it is read. */
    private void checkIndirect(String table, DeclaredTrigger trigger) {
        Effects indirect = new Effects();
        TriggerGraph.accesses(trigger)
                .forEach(access -> graph.follow(TriggerGraph.writes(access), indirect, new HashSet<>()));
        boolean meets = trigger.timing() == TriggerTiming.AFTER
                ? indirect.meets(table)
                : indirect.written().contains(table);
        if (meets) {
            problem(
                    trigger,
                    "What it changes fires a trigger or an action that reads or changes %s again".formatted(table));
        }
    }

    private void checkAgainstBefore(String table, DeclaredTrigger after) {
        Effects effects = graph.effects(after);
        for (DeclaredTrigger before : graph.of(table)) {
            if (before.timing() == TriggerTiming.BEFORE && together(before, after)) {
                graph.effects(before)
                        .conflict(effects)
                        .ifPresent(
                                shared -> problem(after, "%s has to do with %s too".formatted(before.where(), shared)));
            }
        }
    }

    /** An INSERT can become an UPDATE. */
    private static boolean together(DeclaredTrigger one, DeclaredTrigger other) {
        return !Collections.disjoint(one.events(), other.events())
                || (one.events().stream().anyMatch(event -> event != TriggerEvent.DELETE)
                        && other.events().stream().anyMatch(event -> event != TriggerEvent.DELETE));
    }

    /** A BEFORE trigger, or an AFTER trigger that PostgreSQL fires before the action, sees what the action changes later. */
    private void checkAgainstActions(String table, DeclaredTrigger trigger) {
        boolean first =
                trigger.timing() == TriggerTiming.BEFORE || trigger.name().compareTo(ACTION) < 0;
        if (!first) {
            return;
        }
        Effects effects = graph.effects(trigger);
        for (TriggerEvent event : trigger.events()) {
            for (Write action : graph.actions(new Write(table, event, Set.of()))) {
                Effects ofAction = new Effects();
                graph.follow(List.of(action), ofAction, new HashSet<>());
                ofAction.writes.add(action);
                ofAction.conflict(effects)
                        .ifPresent(shared -> problem(
                                trigger,
                                "A foreign key of %s with an action has to do with %s too"
                                        .formatted(action.table(), shared)));
            }
        }
    }

    /** The rows of another table that go or change with those of this one fire triggers there. */
    private void checkAction(String table, DeclaredForeignKey key) {
        for (TriggerEvent event : List.of(TriggerEvent.DELETE, TriggerEvent.UPDATE)) {
            for (Write action : TriggerGraph.action(key, event)) {
                for (DeclaredTrigger fired : graph.fired(action)) {
                    if (!key.table().equals(table) && graph.effects(fired).meets(table)) {
                        problem(
                                fired,
                                "Its rows are changed together with those of %s, which it reads or changes"
                                        .formatted(table));
                    }
                }
            }
        }
    }

    private void problem(DeclaredTrigger trigger, String what) {
        if (!problems.isFoundAt(trigger.where(), "trigger-order")) {
            problems.add(
                    "trigger-order",
                    trigger.where(),
                    what
                            + ". When a statement changes several rows, the dialects do that in another order: SQLite goes on from row"
                            + " to row, and PostgreSQL from trigger to trigger.",
                    REMEDY);
        }
    }
}
