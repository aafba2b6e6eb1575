package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.util.OptionalInt;

/** Reads the columns of a table. */
final class ColumnReader {
    /** The longest varchar of PostgreSQL (manual, section 8.3). */
    private static final int MAX_LENGTH = 10_485_760;

    private final TableState table;
    private final DefaultReader defaults;
    private final CarryReader carry;
    private final Places places;
    private final Problems problems;

    ColumnReader(Table table, Reading reading) {
        this.table = TableState.of(table);
        defaults = new DefaultReader(table, reading);
        carry = new CarryReader(table, reading);
        places = reading.places();
        problems = reading.problems();
    }

    DeclaredColumn read(Column<?> column) {
        return read(column, ColumnState.of(column));
    }

    private <T> DeclaredColumn read(Column<?> column, ColumnState<T> state) {
        String where = places.of(column);
        if (state.isIdentity()) {
            checkIdentity(state, where);
        }
        checkReference(state, where);
        checkType(state.type(), where);
        state.defaultExpression().ifPresent(expression -> defaults.check(where, column, expression));
        Origin origin = Origin.of(state.origin(), where, column.getName(), problems);
        return new DeclaredColumn(
                where,
                column.getName(),
                state.type(),
                state.isNullable(),
                state.isIdentity(),
                state.defaultExpression().map(field -> field),
                state.comment(),
                origin,
                carry.backfill(where, column, state),
                carry.cast(where, column, state),
                column);
    }

    private void checkIdentity(ColumnState<?> state, String where) {
        if (state.isNullable()) {
            problems.add("identity-nullable", where, "An identity is never null.", "Remove nullable().");
        }
        if (state.defaultExpression().isPresent()) {
            problems.add(
                    "identity-default", where, "An identity cannot have a default of its own.", "Remove defaultTo(…).");
        }
        if (table.columns().stream()
                        .filter(other -> ColumnState.of(other).isIdentity())
                        .count()
                > 1) {
            problems.add("identity-twice", where, "The table has more than one identity.", "Keep one.");
        }
    }

    private void checkReference(ColumnState<?> state, String where) {
        if (state.references() == 0 && state.actions().areGiven()) {
            problems.add(
                    "action-without-reference",
                    where,
                    "onDelete or onUpdate is given, but the column references nothing.",
                    "Add references(() -> OTHER.id).");
        }
        if (state.references() > 1) {
            problems.add(
                    "reference-twice",
                    where,
                    "references(…) is called more than once.",
                    "Keep one, and declare the others with foreignKey().on(…) in the constructor.");
        }
    }

    private void checkType(Type<?> type, String where) {
        length(type).ifPresent(length -> {
            if (length < 1 || length > MAX_LENGTH) {
                problems.add(
                        "length-out-of-range",
                        where,
                        "The length %d is not between 1 and %d.".formatted(length, MAX_LENGTH),
                        "Change it, or use text(…).");
            }
        });
        if (type instanceof LabelType<?> labels) {
            EnumRules.checkLabels(where, labels.declared(), problems);
        }
    }

    static OptionalInt length(Type<?> type) {
        return type instanceof VarcharType varchar ? varchar.length() : OptionalInt.empty();
    }
}
