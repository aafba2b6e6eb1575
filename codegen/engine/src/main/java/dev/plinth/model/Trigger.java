package dev.plinth.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A row trigger.
 *
 * @param name its name
 * @param table the table whose changes it fires on
 * @param timing {@code BEFORE} or {@code AFTER}
 * @param events what it fires on, in SQL
 * @param condition when it runs, in the words of the dialect; always if empty
 * @param routine the routine it calls, where the dialect keeps the body in a routine
 * @param body its statements, where the dialect keeps them in the trigger
 * @param reads the tables that its condition and body name
 */
public record Trigger(
        String name,
        String table,
        String timing,
        List<String> events,
        Optional<String> condition,
        Optional<String> routine,
        List<String> body,
        Set<String> reads)
        implements SchemaObject {
    /** Copies its collections. */
    public Trigger {
        events = List.copyOf(events);
        body = List.copyOf(body);
        reads = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(reads));
    }

    @Override
    public ObjectId id() {
        return new ObjectId(Trigger.class, table, name);
    }

    @Override
    public Set<ObjectId> dependsOn() {
        Set<ObjectId> needed = new LinkedHashSet<>();
        needed.add(Table.id(table));
        routine.map(Routine::id).ifPresent(needed::add);
        reads.stream().map(Table::id).forEach(needed::add);
        return Set.copyOf(needed);
    }
}
