package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.TriggerEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    private final Map<String, List<DeclaredTrigger>> triggers = new HashMap<>();
    private final Map<String, List<DeclaredForeignKey>> references = new HashMap<>();
    private final Problems problems;

    private TriggerInterplay(DeclaredDatabase database, Problems problems) {
        this.problems = problems;
        for (DeclaredTable table : database.tables()) {
            triggers.put(
                    table.name(),
                    table.triggers().stream()
                            .filter(trigger -> isShared(trigger, database.dialects()))
                            .toList());
            table.foreignKeys()
                    .forEach(key -> references
                            .computeIfAbsent(key.targetTable(), none -> new ArrayList<>())
                            .add(key));
        }
    }

    private static boolean isShared(DeclaredTrigger trigger, Collection<Dialect> dialects) {
        return dialects.stream().filter(trigger.dialects()::contains).count() > 1;
    }

    static void check(DeclaredDatabase database, Problems problems) {
        var interplay = new TriggerInterplay(database, problems);
        database.tables().forEach(table -> interplay.check(table.name()));
    }

    /** A change of the rows of a table. */
    private record Write(String table, TriggerEvent event, Set<String> columns) {}

    /** Everything that something sets off: what is read and what is changed. */
    private static final class Effects {
        final Set<String> reads = new LinkedHashSet<>();
        final Set<Write> writes = new LinkedHashSet<>();

        Set<String> written() {
            return writes.stream().map(Write::table).collect(Collectors.toCollection(TreeSet::new));
        }

        /** What it depends on: the rows that it looks at, and those that it changes. New rows come in any order. */
        private Set<String> met() {
            Set<String> met = new TreeSet<>(reads);
            writes.stream()
                    .filter(write -> write.event() != TriggerEvent.INSERT)
                    .forEach(write -> met.add(write.table()));
            return met;
        }

        boolean meets(String table) {
            return met().contains(table);
        }

        /** A table of which one changes rows that the other one meets. */
        Optional<String> conflict(Effects other) {
            return Stream.concat(
                            written().stream().filter(other.met()::contains),
                            other.written().stream().filter(met()::contains))
                    .findFirst();
        }
    }

    private List<DeclaredTrigger> of(String table) {
        return triggers.getOrDefault(table, List.of());
    }

    private void check(String table) {
        for (DeclaredTrigger trigger : of(table)) {
            checkAssigned(trigger);
            checkIndirect(table, trigger);
            if (trigger.timing() == TriggerTiming.AFTER) {
                checkAgainstBefore(table, trigger);
            }
            checkAgainstActions(table, trigger);
        }
        for (DeclaredForeignKey key : references.getOrDefault(table, List.of())) {
            checkAction(table, key);
        }
    }

    /** SQLite sets values with an update after the statement, by which other triggers pass over, and which an upsert does not see. */
    private void checkAssigned(DeclaredTrigger trigger) {
        for (StatementAccess access : accesses(trigger)) {
            Set<String> assigned = assigned(access.writes(), TriggerEvent.UPDATE);
            boolean isPassedOver = !access.columns().isEmpty()
                    && assigned.containsAll(access.columns())
                    && of(access.writes()).stream().anyMatch(TriggerInterplay::runsOnUpdate);
            if (isPassedOver) {
                assignedProblem(
                        trigger,
                        "It updates nothing of %s but what a trigger there sets (%s), so on SQLite no other trigger fires."
                                .formatted(access.writes(), String.join(", ", new TreeSet<>(access.columns()))));
            }
            if (!Collections.disjoint(access.excluded(), assigned(access.writes(), TriggerEvent.INSERT))) {
                assignedProblem(
                        trigger,
                        "It reads excluded(…) of a column that a trigger of %s sets, which SQLite sets later."
                                .formatted(access.writes()));
            }
            checkUpsert(trigger, access);
        }
    }

    private Set<String> assigned(String table, TriggerEvent event) {
        return of(table).stream()
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

    private void assignedProblem(DeclaredTrigger trigger, String what) {
        if (!problems.isFoundAt(trigger.where(), "trigger-meets-set")) {
            problems.add(
                    "trigger-meets-set",
                    trigger.where(),
                    what,
                    "Update another column too, or declare one trigger for each dialect with only(…).");
        }
    }

    /** PostgreSQL fires what comes before an INSERT also if it becomes an UPDATE; SQLite looks at the conflict first. */
    private void checkUpsert(DeclaredTrigger trigger, StatementAccess access) {
        if (!access.events().equals(Set.of(TriggerEvent.INSERT, TriggerEvent.UPDATE))) {
            return;
        }
        for (DeclaredTrigger before : of(access.writes())) {
            boolean fires =
                    before.timing() == TriggerTiming.BEFORE && before.events().contains(TriggerEvent.INSERT);
            Set<String> others = new HashSet<>(access.reads());
            others.remove(access.writes());
            if (fires && !Collections.disjoint(others, effects(before).written())) {
                problem(trigger, "%s changes what its upsert reads".formatted(before.where()));
            }
        }
    }

    /** What the trigger itself reads and writes is looked at where it is read. */
    private void checkIndirect(String table, DeclaredTrigger trigger) {
        Effects indirect = new Effects();
        accesses(trigger).forEach(access -> follow(writes(access), indirect, new HashSet<>()));
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
        Effects effects = effects(after);
        for (DeclaredTrigger before : of(table)) {
            if (before.timing() == TriggerTiming.BEFORE && together(before, after)) {
                effects(before)
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
        Effects effects = effects(trigger);
        for (TriggerEvent event : trigger.events()) {
            for (Write action : actions(new Write(table, event, Set.of()))) {
                Effects ofAction = new Effects();
                follow(List.of(action), ofAction, new HashSet<>());
                ofAction.writes.add(action);
                ofAction.conflict(effects)
                        .ifPresent(shared -> problem(
                                trigger,
                                "a foreign key of %s with an action has to do with %s too"
                                        .formatted(action.table(), shared)));
            }
        }
    }

    /** The rows of another table that go or change with those of this one fire triggers there. */
    private void checkAction(String table, DeclaredForeignKey key) {
        for (TriggerEvent event : List.of(TriggerEvent.DELETE, TriggerEvent.UPDATE)) {
            for (Write action : action(key, event)) {
                for (DeclaredTrigger fired : fired(action)) {
                    if (!key.table().equals(table) && effects(fired).meets(table)) {
                        problem(
                                fired,
                                "its rows are changed together with those of %s, which it reads or changes"
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
                    Character.toUpperCase(what.charAt(0)) + what.substring(1)
                            + ". When a statement changes several rows, the dialects do that in another order: SQLite goes on from row"
                            + " to row, and PostgreSQL from trigger to trigger.",
                    REMEDY);
        }
    }

    private static List<StatementAccess> accesses(DeclaredTrigger trigger) {
        return trigger.steps().stream()
                .filter(TriggerStep.Run.class::isInstance)
                .map(step -> ((TriggerStep.Run) step).access())
                .toList();
    }

    private static List<Write> writes(StatementAccess access) {
        return access.events().stream()
                .map(event -> new Write(access.writes(), event, access.columns()))
                .toList();
    }

    private Effects effects(DeclaredTrigger trigger) {
        Effects effects = new Effects();
        add(trigger, effects, new HashSet<>());
        return effects;
    }

    private void add(DeclaredTrigger trigger, Effects effects, Set<Write> seen) {
        for (StatementAccess access : accesses(trigger)) {
            effects.reads.addAll(access.reads());
            effects.writes.addAll(writes(access));
            follow(writes(access), effects, seen);
        }
    }

    /** Adds what changes set off, without the changes themselves. */
    private void follow(List<Write> writes, Effects effects, Set<Write> seen) {
        for (Write write : writes) {
            if (seen.add(write)) {
                fired(write).forEach(trigger -> add(trigger, effects, seen));
                List<Write> actions = actions(write);
                effects.writes.addAll(actions);
                follow(actions, effects, seen);
            }
        }
    }

    private List<DeclaredTrigger> fired(Write write) {
        return of(write.table()).stream()
                .filter(trigger -> trigger.events().contains(write.event()))
                .toList();
    }

    private List<Write> actions(Write write) {
        return references.getOrDefault(write.table(), List.of()).stream()
                .filter(key -> write.event() != TriggerEvent.UPDATE
                        || write.columns().isEmpty()
                        || !Collections.disjoint(write.columns(), key.targetColumns()))
                .flatMap(key -> action(key, write.event()).stream())
                .toList();
    }

    /** What the end or the change of a referenced row does to those that reference it. */
    private static List<Write> action(DeclaredForeignKey key, TriggerEvent event) {
        if (event == TriggerEvent.INSERT) {
            return List.of();
        }
        ReferentialAction action = event == TriggerEvent.DELETE ? key.onDelete() : key.onUpdate();
        return switch (action) {
            case CASCADE ->
                List.of(new Write(
                        key.table(), event, event == TriggerEvent.DELETE ? Set.of() : Set.copyOf(key.columns())));
            case SET_NULL, SET_DEFAULT ->
                List.of(new Write(key.table(), TriggerEvent.UPDATE, Set.copyOf(key.columns())));
            case NO_ACTION, RESTRICT -> List.of();
        };
    }
}
