package dev.plinth.postgres;

import dev.plinth.diff.Difference;
import dev.plinth.diff.Difference.MemberDropped;
import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.Table;
import dev.plinth.plan.Cast;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Phase;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lets the values of a column be computed before those that they are computed from change. */
final class FillOrder {
    /** By column, those that change and read it. */
    private final Map<Id, Set<Id>> readers = new LinkedHashMap<>();

    FillOrder(TableChange change, PlanContext context) {
        Table table = change.after();
        Set<Id> changed = new HashSet<>();
        change.differences().stream()
                .filter(difference -> !(difference instanceof MemberDropped))
                .map(Difference::subject)
                .forEach(changed::add);
        for (Column column : table.columns()) {
            MemberId id = table.id(column);
            if (changed.contains(id)) {
                values(id, context)
                        .flatMap(value -> value.uses().stream())
                        .filter(read -> !read.equals(id) && changed.contains(read))
                        .forEach(read -> readers.computeIfAbsent(read, none -> new LinkedHashSet<>())
                                .add(id));
            }
        }
        readers.keySet().stream()
                .filter(this::isInCircle)
                .findFirst()
                .ifPresent(id -> context.problems()
                        .add(
                                "carry-in-a-circle",
                                context.place(id),
                                "columns whose values change read each other, and PostgreSQL changes one after the other.",
                                "Freeze a migration with one of them first."));
    }

    private static Stream<Expression> values(Id column, PlanContext context) {
        return Stream.concat(
                context.intents().backfill(column).stream(), context.intents().cast(column).map(Cast::value).stream());
    }

    private boolean isInCircle(Id start) {
        Set<Id> seen = new HashSet<>();
        Deque<Id> open = new ArrayDeque<>(readers.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            Id next = open.pop();
            if (next.equals(start)) {
                return true;
            }
            if (seen.add(next)) {
                open.addAll(readers.getOrDefault(next, Set.of()));
            }
        }
        return false;
    }

    Operation ordered(Operation operation) {
        Set<Id> before = readers.getOrDefault(operation.id().subject(), Set.of());
        return before.isEmpty() || operation.id().phase() != Phase.ALTER ? operation : operation.after(before);
    }
}
