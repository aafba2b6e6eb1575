package dev.plinth.schema;

import dev.plinth.schema.internal.DeclaredCheck;
import dev.plinth.schema.internal.DeclaredIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.QueryPart;
import org.jooq.SortField;
import org.jooq.SortOrder;
import org.jooq.exception.DataAccessException;

/** Reads the checks and indexes of a table, and looks through expressions for what must not stand in them. */
final class ExpressionReader {
    private final Table table;
    private final Reading reading;

    ExpressionReader(Table table, Reading reading) {
        this.table = table;
        this.reading = reading;
    }

    DeclaredCheck check(CheckClause clause) {
        String where = Places.of(table, "check", clause.name());
        reading.checkDialects(where, clause.dialects());
        checkOwnColumns(where, "the check", clause.condition());
        return new DeclaredCheck(where, clause.name(), clause.condition(), clause.dialects());
    }

    DeclaredIndex index(IndexClause clause) {
        String where = Places.of(table, "index", clause.name());
        reading.checkDialects(where, clause.dialects());
        List<Column<?>> columns = new ArrayList<>();
        List<DeclaredIndex.Part> parts = new ArrayList<>();
        for (OrderField<?> part : clause.columns()) {
            Field<?> field = part instanceof SortField<?> sorted ? sorted.$field() : (Field<?>) part;
            if (part instanceof SortField<?> sorted && sorted.$nullOrdering() != null) {
                reading.errors()
                        .add(
                                where,
                                "it says where the nulls of %s go, which no dialect here keeps. Remove nullsFirst() or nullsLast()."
                                        .formatted(field.getName()));
            }
            if (field instanceof Column<?> column) {
                columns.add(column);
                parts.add(new DeclaredIndex.Part(column.getName(), isDescending(part)));
            } else {
                reading.errors().add(where, "%s is no column. Name columns of the table.".formatted(part));
            }
        }
        TableReader.checkKeyColumns(table, where, columns, reading);
        clause.predicate().ifPresent(predicate -> checkOwnColumns(where, "the predicate", predicate));
        return new DeclaredIndex(
                where,
                table.getName(),
                clause.name(),
                clause.isUnique(),
                List.copyOf(parts),
                clause.predicate(),
                clause.dialects());
    }

    private static boolean isDescending(OrderField<?> part) {
        return part instanceof SortField<?> sorted && sorted.getOrder() == SortOrder.DESC;
    }

    private void checkOwnColumns(String where, String what, Condition condition) {
        scan(where, what, condition).ifPresent(scan -> {
            String foreign = scan.columns().stream()
                    .filter(column -> !column.table().equals(table))
                    .map(reading.places()::shortly)
                    .sorted()
                    .collect(Collectors.joining(", "));
            if (!foreign.isEmpty()) {
                reading.errors()
                        .add(
                                where,
                                "%s names %s, a column of another table. Name columns of %s alone."
                                        .formatted(what, foreign, Places.of(table)));
            }
            if (scan.hasCurrentTime()) {
                reading.errors()
                        .add(
                                where,
                                "%s reads the current time, which is another at each look. Use a trigger."
                                        .formatted(what));
            }
            if (scan.hasSubquery()) {
                reading.errors()
                        .add(
                                where,
                                "%s holds a query, which sees other rows than the one at hand. Use a trigger."
                                        .formatted(what));
            }
            if (!scan.rows().isEmpty()) {
                reading.errors().add(where, "%s reads the row of a trigger. Name the column itself.".formatted(what));
            }
        });
    }

    /** Scans an expression; where jOOQ cannot render it, that is a mistake of the declaration. */
    Optional<ExpressionScan> scan(String where, String what, QueryPart part) {
        try {
            return Optional.of(ExpressionScan.of(part));
        } catch (DataAccessException e) {
            reading.errors().add(where, "%s cannot be rendered: %s. Change it.".formatted(what, e.getMessage()));
            return Optional.empty();
        }
    }
}
