package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Column;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Table;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Field;

/** Reads what a declaration says of the values of rows that are there when a column comes or changes. */
final class CarryReader {
    private static final Set<Dialect> ALL = EnumSet.allOf(Dialect.class);

    private final Table table;
    private final ExpressionReader expressions;
    private final PortabilityRules portability;
    private final Problems problems;

    CarryReader(Table table, Reading reading) {
        this.table = table;
        expressions = new ExpressionReader(table, reading);
        portability = new PortabilityRules(reading);
        problems = reading.problems();
    }

    Optional<Field<?>> backfill(String where, Column<?> column, ColumnState<?> state) {
        Optional<Field<?>> backfill = state.backfill().map(field -> field);
        backfill.ifPresent(expression -> {
            check(where, "The backfill", column, expression);
            expressions
                    .scan(where, "The backfill", ALL, expression)
                    .filter(scan -> scan.columns().contains(column))
                    .ifPresent(scan -> problems.add(
                            "backfill-reads-itself",
                            where,
                            "The backfill reads the column that it fills.",
                            "Read other columns, or nothing."));
        });
        return backfill;
    }

    Optional<DeclaredCast> cast(String where, Column<?> column, ColumnState<?> state) {
        Optional<CastState<?, ?>> given = state.cast();
        Optional<DeclaredCast> cast = given.flatMap(each -> each.of(column));
        if (given.isPresent() && cast.isEmpty()) {
            problems.add(
                    "cast-from-unknown",
                    where,
                    "castUsing says that the values were of %s, which no column has."
                            .formatted(given.get().former().getSimpleName()),
                    "Name one of %s; the labels of an enum are read as String."
                            .formatted(ScalarType.all().stream()
                                    .map(type -> type.dataType().getType().getSimpleName())
                                    .collect(Collectors.joining(", "))));
        }
        cast.ifPresent(each -> {
            check(where, "The cast", column, each.expression());
            each.back().ifPresent(back -> check(where, "The way back", each.former(), back));
        });
        return cast;
    }

    private void check(String where, String what, Field<?> column, Field<?> expression) {
        expressions.scan(where, what, ALL, expression).ifPresent(scan -> {
            boolean foreign = scan.columns().stream()
                    .anyMatch(other -> !TableState.of(other).owner().equals(table));
            if (foreign
                    || scan.hasSubquery()
                    || scan.hasAggregates()
                    || !scan.sequences().isEmpty()
                    || !scan.rows().isEmpty()) {
                problems.add(
                        "carry-reads-rows",
                        where,
                        "%s can read columns of its own row only: no other table, query, aggregate or sequence."
                                .formatted(what),
                        "Write the migration by hand for what needs more.");
            }
            portability.check(where, what, ALL, typing -> typing.assignable(column, expression));
        });
    }
}
