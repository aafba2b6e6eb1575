package dev.plinth.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row trigger.
 *
 * @param name its name
 * @param table the table whose changes it fires on
 * @param timing {@code BEFORE} or {@code AFTER}
 * @param events what it fires on, in SQL
 * @param condition when it runs; always if empty
 * @param routine the routine that it calls, where the dialect keeps the body in a routine
 * @param body its statements in canonical form, where the dialect keeps them in the trigger
 * @param enabled when it fires, such as {@code DISABLE}, in the words of ALTER TABLE; as usual if empty
 * @param comment its comment
 */
public record Trigger(
        String name,
        QName table,
        String timing,
        List<String> events,
        Optional<Expression> condition,
        Optional<QName> routine,
        List<Expression> body,
        Optional<String> enabled,
        Optional<String> comment)
        implements SchemaObject {
    public Trigger {
        events = List.copyOf(events);
        body = List.copyOf(body);
    }

    /** A trigger that is enabled, without a comment. */
    public Trigger(
            String name,
            QName table,
            String timing,
            List<String> events,
            Optional<Expression> condition,
            Optional<QName> routine,
            List<Expression> body) {
        this(name, table, timing, events, condition, routine, body, Optional.empty(), Optional.empty());
    }

    @Override
    public ObjectId id() {
        return ObjectId.of(Trigger.class, table, name);
    }

    @Override
    public Set<Id> uses() {
        Set<Id> used = new LinkedHashSet<>();
        used.add(Table.id(table));
        routine.map(Routine::id).ifPresent(used::add);
        condition.ifPresent(expression -> used.addAll(expression.uses()));
        used.addAll(Expression.uses(body));
        return used;
    }

    @Override
    public Trigger renamed(Renaming renaming) {
        return new Trigger(
                renaming.of(id()).name().name(),
                renaming.table(table),
                timing,
                events,
                renaming.in(condition),
                routine.map(name -> renaming.of(Routine.id(name)).name()),
                renaming.in(body),
                enabled,
                comment);
    }

    @Override
    public Optional<ObjectId> belongsTo() {
        return Optional.of(Table.id(table));
    }
}
