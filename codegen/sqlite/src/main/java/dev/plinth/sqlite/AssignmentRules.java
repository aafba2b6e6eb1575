package dev.plinth.sqlite;

import dev.plinth.lower.ExpressionRenderer;
import dev.plinth.lower.SqlWords;
import dev.plinth.model.Expression;
import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import dev.plinth.problem.Problems;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.internal.DeclaredIndex;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.DeclaredTrigger;
import dev.plinth.schema.internal.RowReference.Version;
import dev.plinth.schema.internal.TriggerStep;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.QueryPart;

/** Refuses what triggers set where it makes a difference whether a value is set before or after the change. */
final class AssignmentRules {
    /** Functions that give another value each time (manual, "Deterministic SQL Functions"); the time stays within a statement. */
    private static final Set<String> ANOTHER_EACH_TIME =
            Set.of("RANDOM", "RANDOMBLOB", "CHANGES", "TOTAL_CHANGES", "LAST_INSERT_ROWID");

    private final DeclaredTable table;
    private final ExpressionRenderer renderer;
    private final Problems problems;

    AssignmentRules(DeclaredTable table, ExpressionRenderer renderer, Problems problems) {
        this.table = table;
        this.renderer = renderer;
        this.problems = problems;
    }

    /** Reports why the values of a trigger cannot be set afterwards, on the events on which it fires. */
    void check(DeclaredTrigger trigger, List<Firing> firings) {
        List<AssignmentOrder> orders = firings.stream().map(AssignmentOrder::of).toList();
        List<TriggerStep.Set> sets = Firing.sets(trigger.steps()).toList();
        for (int i = 0; i < sets.size(); i++) {
            TriggerStep.Set set = sets.get(i);
            int step = i;
            place(trigger, set)
                    .or(() -> value(set))
                    .or(() -> condition(trigger))
                    .or(() -> orders.stream()
                            .flatMap(order -> unsettled(order, order.first(trigger) + step))
                            .findFirst())
                    .ifPresent(reason -> problems.add(
                            "sqlite-trigger-set",
                            trigger.where(),
                            "SQLite can set %s only after the change, and %s.".formatted(name(set), reason),
                            "Add only(POSTGRES), and set the value in the application."));
        }
    }

    private static String name(TriggerStep.Set set) {
        return set.column().getName();
    }

    /** Why the column cannot be set afterwards. */
    private Optional<String> place(DeclaredTrigger trigger, TriggerStep.Set set) {
        String name = name(set);
        if (keys().anyMatch(columns -> columns.contains(name))) {
            return Optional.of("it is part of a key");
        }
        if (isChecked(MemberId.column(QName.of(table.name()), name))) {
            return Optional.of("a check or the predicate of a unique index reads it");
        }
        if (trigger.events().contains(TriggerEvent.INSERT) && isRequired(name)) {
            return Optional.of("it is required and has no default, so the row is refused before that");
        }
        return RowId.of(table).isPresent()
                ? Optional.empty()
                : Optional.of("the columns of the table hide the row id by which it would find the row");
    }

    private boolean isChecked(MemberId id) {
        return Stream.concat(
                        table.checks().stream().map(check -> check.condition()),
                        table.indexes().stream()
                                .filter(DeclaredIndex::unique)
                                .flatMap(index -> index.predicate().stream()))
                .anyMatch(condition -> renderer.expression(condition).uses().contains(id));
    }

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

    private Optional<String> value(TriggerStep.Set set) {
        Expression value = renderer.expression(set.value());
        if (isAnotherEachTime(value)) {
            return Optional.of("its value is another one each time");
        }
        return RowReads.ofAny(value, Version.OLD, table)
                ? Optional.of("its value reads the old row")
                : Optional.empty();
    }

    private Optional<String> condition(DeclaredTrigger trigger) {
        return trigger.condition()
                .map(renderer::expression)
                .filter(AssignmentRules::isAnotherEachTime)
                .map(condition -> "the condition is another one each time");
    }

    private static boolean isAnotherEachTime(Expression expression) {
        return SqlWords.of(expression.text()).stream().anyMatch(ANOTHER_EACH_TIME::contains);
    }

    /** What would be another value if the triggers fired again for the row that they made. */
    private Stream<String> unsettled(AssignmentOrder order, int index) {
        AssignmentOrder.Place place = order.places().get(index);
        Stream<String> value = reads(order, place.set().value())
                .filter(column -> !order.isSettled(column, index, true) && !isNormalized(order, place, column))
                .map(column -> column.equals(place.column())
                        ? "its value reads the column itself"
                        : "its value reads %s, which is set later".formatted(column));
        Stream<String> condition = place.trigger().condition().stream().flatMap(part -> unsettled(order, place, part));
        return Stream.of(ofItsOwn(order, place.set().value(), "its value"), value, condition)
                .flatMap(reasons -> reasons);
    }

    private Stream<String> unsettled(AssignmentOrder order, AssignmentOrder.Place place, Condition condition) {
        int first = order.first(place.trigger());
        Stream<String> later = reads(order, condition)
                .filter(column -> !order.isSettled(column, first, false) && !order.isOwn(column, place.trigger()))
                .map("the condition reads %s, which is set later"::formatted);
        Stream<String> unknown = isUnknown(order, place, condition)
                ? Stream.of("the condition reads the old row while another trigger sets values too")
                : Stream.empty();
        return Stream.of(ofItsOwn(order, condition, "the condition"), later, unknown)
                .flatMap(reasons -> reasons);
    }

    /**
     * Whether an update of the application that looks like the assigning one could make the condition hold, so that the
     * trigger had something left to do. If no other trigger sets values, it looks so only if this one has nothing to do.
     */
    private boolean isUnknown(AssignmentOrder order, AssignmentOrder.Place place, Condition condition) {
        return order.firing().assigning().size() > 1
                && RowReads.ofAny(renderer.expression(condition), Version.OLD, table)
                && !(order.isOwn(place.column(), place.trigger())
                        && AsksForChange.of(condition, order.firing().names()));
    }

    /** Whether a column is set only here, and to a value that stays the same when it is made of itself once more. */
    private static boolean isNormalized(AssignmentOrder order, AssignmentOrder.Place place, String column) {
        return column.equals(place.column())
                && order.places().stream()
                                .filter(each -> each.column().equals(column))
                                .count()
                        == 1
                && Normalized.of(place.set().value(), column);
    }

    /** The columns that are set and that a part reads. */
    private Stream<String> reads(AssignmentOrder order, QueryPart part) {
        return RowReads.of(
                renderer.expression(part), Version.NEW, order.firing().names());
    }

    /** What SQL of the user's own reads cannot be replaced. */
    private Stream<String> ofItsOwn(AssignmentOrder order, QueryPart part, String what) {
        return reads(order, RowState.without(order.firing().names(), part))
                .map(column -> "%s reads %s in SQL of its own".formatted(what, column));
    }
}
