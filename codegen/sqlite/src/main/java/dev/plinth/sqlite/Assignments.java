package dev.plinth.sqlite;

import dev.plinth.lower.LoweringContext;
import dev.plinth.lower.SqlWords;
import dev.plinth.model.Expression;
import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import dev.plinth.model.Trigger;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredIndex;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.DeclaredTrigger;
import dev.plinth.schema.internal.RowReference;
import dev.plinth.schema.internal.RowReference.Version;
import dev.plinth.schema.internal.TriggerStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.impl.DSL;

/**
 * What triggers of a table set in its rows. A trigger of SQLite cannot assign to NEW, so an AFTER trigger updates the row once
 * more. That update is none of the application's: no other trigger fires for it, and nothing sees the row before it.
 */
final class Assignments {
    /** The names of the row id; a column can hide one (manual, "ROWIDs and the INTEGER PRIMARY KEY"). */
    private static final List<String> ROW_IDS = List.of("rowid", "_rowid_", "oid");

    /** Functions that give another value each time (manual, "Deterministic SQL Functions"); the time stays within a statement. */
    private static final Set<String> ANOTHER_EACH_TIME =
            Set.of("RANDOM", "RANDOMBLOB", "CHANGES", "TOTAL_CHANGES", "LAST_INSERT_ROWID");

    private final DeclaredTable table;
    private final LoweringContext context;
    private final List<DeclaredTrigger> assigning;

    Assignments(DeclaredTable table, LoweringContext context) {
        this.table = table;
        this.context = context;
        assigning = table.triggers().stream()
                .filter(trigger -> trigger.dialects().contains(context.dialect()))
                .filter(trigger -> sets(trigger).findAny().isPresent())
                .toList();
    }

    static Stream<TriggerStep.Set> sets(DeclaredTrigger trigger) {
        return trigger.steps().stream()
                .filter(TriggerStep.Set.class::isInstance)
                .map(TriggerStep.Set.class::cast);
    }

    /** The names of the columns that are set. */
    Set<String> columns() {
        return assigning.stream()
                .flatMap(Assignments::sets)
                .map(Assignments::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String name(TriggerStep.Set set) {
        return set.column().getName();
    }

    /** The condition that an update is not one of those that set a value; empty if no trigger sets any. */
    Optional<Condition> guard() {
        return assigning.stream().map(this::isAssignment).map(Condition::not).reduce(Condition::and);
    }

    /** Only what is set changes, and to the value that it is set to. */
    private Condition isAssignment(DeclaredTrigger trigger) {
        Set<String> names = sets(trigger).map(Assignments::name).collect(Collectors.toUnmodifiableSet());
        List<Condition> parts = new ArrayList<>();
        table.columns().stream()
                .filter(column -> !names.contains(column.name()))
                .forEach(column -> parts.add(isSame(column)));
        sets(trigger).forEach(set -> parts.add(isNotDistinct(set.column(), set.value())));
        parts.add(DSL.or(sets(trigger)
                .map(set -> isDistinct(set.column(), row(set.column(), Version.OLD)))
                .toList()));
        return DSL.and(parts);
    }

    private static Condition isSame(DeclaredColumn column) {
        return isNotDistinct(
                new RowReference<>(Version.NEW, column.field()), new RowReference<>(Version.OLD, column.field()));
    }

    private static RowReference<?> row(RowReference<?> column, Version version) {
        return new RowReference<>(version, column.column());
    }

    @SuppressWarnings("unchecked") // the declaration gives both the same type
    private static Condition isNotDistinct(Field<?> one, Field<?> other) {
        return ((Field<Object>) one).isNotDistinctFrom((Field<Object>) other);
    }

    @SuppressWarnings("unchecked") // the declaration gives both the same type
    private static Condition isDistinct(Field<?> one, Field<?> other) {
        return ((Field<Object>) one).isDistinctFrom((Field<Object>) other);
    }

    /** The trigger that sets what a declared one sets on one of its events. */
    Trigger lower(DeclaredTrigger trigger, TriggerEvent event) {
        boolean alone = sets(trigger).count() == trigger.steps().size();
        String name = trigger.name() + (alone ? "" : "_set");
        Optional<Condition> guard = event == TriggerEvent.UPDATE ? guard() : Optional.empty();
        return new Trigger(
                trigger.events().size() == 1 ? name : name + "_" + event.name().toLowerCase(Locale.ROOT),
                QName.of(table.name()),
                "AFTER",
                List.of(event.name()),
                Stream.concat(trigger.condition().stream(), guard.stream())
                        .reduce(Condition::and)
                        .map(context.renderer(trigger.dialects())::expression),
                Optional.empty(),
                List.of(context.renderer(trigger.dialects()).statement(update(trigger))));
    }

    /** Updates the row unless it has the values already. */
    private Query update(DeclaredTrigger trigger) {
        Map<Field<?>, Field<?>> values = new LinkedHashMap<>();
        List<Condition> changes = new ArrayList<>();
        sets(trigger).forEach(set -> {
            values.put(set.column().column(), set.value());
            changes.add(isDistinct(set.column().column(), set.value()));
        });
        String rowId = rowId().orElse("rowid");
        return DSL.update(table.rows())
                .set(values)
                .where(DSL.condition("%s = NEW.%s".formatted(rowId, rowId)))
                .and(DSL.or(changes));
    }

    /** Empty if columns hide all of its names. */
    private Optional<String> rowId() {
        Set<String> names = table.columns().stream()
                .map(column -> column.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return ROW_IDS.stream().filter(name -> !names.contains(name)).findFirst();
    }

    /** Reports what makes a difference whether a value is set before or after the change. */
    void check(DeclaredTrigger trigger) {
        for (TriggerStep.Set set : sets(trigger).toList()) {
            reason(trigger, set)
                    .ifPresent(reason -> context.problems()
                            .add(
                                    "sqlite-trigger-set",
                                    trigger.where(),
                                    "SQLite can set %s only after the change, and %s.".formatted(name(set), reason),
                                    "Add only(POSTGRES), and set the value in the application."));
        }
    }

    private Optional<String> reason(DeclaredTrigger trigger, TriggerStep.Set set) {
        String name = name(set);
        if (keys().anyMatch(columns -> columns.contains(name))) {
            return Optional.of("it is part of a key");
        }
        MemberId id = MemberId.column(QName.of(table.name()), name);
        boolean checked = Stream.concat(
                        table.checks().stream().map(check -> check.condition()),
                        table.indexes().stream()
                                .filter(DeclaredIndex::unique)
                                .flatMap(index -> index.predicate().stream()))
                .anyMatch(condition -> context.renderer(trigger.dialects())
                        .expression(condition)
                        .uses()
                        .contains(id));
        if (checked) {
            return Optional.of("a check or the predicate of a unique index reads it");
        }
        if (trigger.events().contains(TriggerEvent.INSERT) && isRequired(name)) {
            return Optional.of("it is required and has no default, so the row is refused before that");
        }
        if (rowId().isEmpty()) {
            return Optional.of("the columns of the table hide the row id by which it would find the row");
        }
        Expression value = context.renderer(trigger.dialects()).expression(set.value());
        if (SqlWords.of(value.text()).stream().anyMatch(ANOTHER_EACH_TIME::contains)) {
            return Optional.of("its value is another one each time");
        }
        if (table.columns().stream().anyMatch(column -> RowReads.of(value, Version.OLD, column.name()))) {
            return Optional.of("its value reads the old row");
        }
        return columns().stream()
                .filter(other -> RowReads.of(value, Version.NEW, other))
                .findFirst()
                .map(other -> "its value reads %s, which a trigger sets".formatted(other));
    }

    /** The columns of the keys, and those that an expression of a unique index reads. */
    private Stream<List<String>> keys() {
        return Stream.of(
                        table.primaryKey().stream().map(key -> key.columns()),
                        table.uniques().stream().map(key -> key.columns()),
                        table.foreignKeys().stream().map(key -> key.columns()),
                        table.indexes().stream()
                                .filter(DeclaredIndex::unique)
                                .map(index -> index.parts().stream()
                                        .flatMap(part -> part.columns().stream())
                                        .toList()))
                .flatMap(columns -> columns);
    }

    private boolean isRequired(String name) {
        return table.columns().stream()
                .anyMatch(column -> column.name().equals(name)
                        && !column.nullable()
                        && column.defaultExpression().isEmpty());
    }
}
