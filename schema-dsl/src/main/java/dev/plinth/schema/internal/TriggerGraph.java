package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.TriggerEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the triggers of several dialects and the actions of foreign keys set off, through any number of tables. */
final class TriggerGraph {
    private final Map<String, List<DeclaredTrigger>> triggers = new LinkedHashMap<>();
    private final Map<String, List<DeclaredForeignKey>> references = new HashMap<>();

    TriggerGraph(DeclaredDatabase database) {
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

    /** A change of the rows of a table. */
    record Write(String table, TriggerEvent event, Set<String> columns) {}

    /** Everything that something sets off: what is read and what is changed. */
    static final class Effects {
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

    /** The names of all tables. */
    Set<String> tables() {
        return triggers.keySet();
    }

    /** The triggers of a table. */
    List<DeclaredTrigger> of(String table) {
        return triggers.getOrDefault(table, List.of());
    }

    /** The foreign keys that reference a table. */
    List<DeclaredForeignKey> references(String table) {
        return references.getOrDefault(table, List.of());
    }

    /** What the statements of a trigger read and write. */
    static List<StatementAccess> accesses(DeclaredTrigger trigger) {
        return trigger.steps().stream()
                .filter(TriggerStep.Run.class::isInstance)
                .map(step -> ((TriggerStep.Run) step).access())
                .toList();
    }

    /** What a statement changes. */
    static List<Write> writes(StatementAccess access) {
        return access.events().stream()
                .map(event -> new Write(access.writes(), event, access.columns()))
                .toList();
    }

    /** What a trigger reads and changes, and everything that it sets off. */
    Effects effects(DeclaredTrigger trigger) {
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
    void follow(List<Write> writes, Effects effects, Set<Write> seen) {
        for (Write write : writes) {
            if (seen.add(write)) {
                fired(write).forEach(trigger -> add(trigger, effects, seen));
                List<Write> actions = actions(write);
                effects.writes.addAll(actions);
                follow(actions, effects, seen);
            }
        }
    }

    /** The triggers that a change fires. */
    List<DeclaredTrigger> fired(Write write) {
        return of(write.table()).stream()
                .filter(trigger -> trigger.events().contains(write.event()))
                .toList();
    }

    /** What foreign keys do because of a change. */
    List<Write> actions(Write write) {
        return references(write.table()).stream()
                .filter(key -> write.event() != TriggerEvent.UPDATE
                        || write.columns().isEmpty()
                        || !Collections.disjoint(write.columns(), key.targetColumns()))
                .flatMap(key -> action(key, write.event()).stream())
                .toList();
    }

    /** What the end or the change of a referenced row does to those that reference it. */
    static List<Write> action(DeclaredForeignKey key, TriggerEvent event) {
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
