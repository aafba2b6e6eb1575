package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SortField;
import org.jooq.SortOrder;

/** Reads an index of a table. */
final class IndexReader {
    private static final String EXPRESSION = "The expression";
    private static final String PREDICATE = "The predicate";

    private final Table table;
    private final Reading reading;
    private final Problems problems;
    private final ExpressionReader expressions;
    private final IndexState index;
    private final List<DeclaredIndex.Part> parts = new ArrayList<>();
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<ExpressionScan> scans = new ArrayList<>();

    IndexReader(Table table, Reading reading, IndexState index) {
        this.table = table;
        this.reading = reading;
        this.index = index;
        problems = reading.problems();
        expressions = new ExpressionReader(table, reading);
    }

    Nameable<DeclaredIndex> read() {
        index.parts().forEach(this::readPart);
        List<String> names = parts.stream()
                .flatMap(part -> part.columns().stream())
                .distinct()
                .toList();
        String where = Places.of(table, "index", index.name(), names);
        check(where);
        Origin origin = Origin.of(index.origin(), where, index.name().orElse(""), problems);
        return new Nameable<>(
                index.isUnique() ? NamedKind.UNIQUE_INDEX : NamedKind.INDEX,
                where,
                index.name(),
                names,
                index.dialects(),
                name -> new DeclaredIndex(
                        where,
                        TableState.of(table).name(),
                        name,
                        origin,
                        index.isUnique(),
                        List.copyOf(parts),
                        index.predicate(),
                        index.dialects()));
    }

    private void readPart(OrderField<?> part) {
        Field<?> field = field(part);
        boolean descending = part instanceof SortField<?> sorted && sorted.getOrder() == SortOrder.DESC;
        if (field instanceof Column<?> column) {
            columns.add(column);
            parts.add(new DeclaredIndex.ColumnPart(column.getName(), descending));
            return;
        }
        String where = Places.of(table, "index", index.name(), TableReader.names(columns));
        expressions.scan(where, EXPRESSION, index.dialects(), field).ifPresent(scan -> {
            scans.add(scan);
            List<String> names = TableReader.names(List.copyOf(scan.columns()));
            parts.add(new DeclaredIndex.ExpressionPart(field, names, descending));
        });
    }

    private static Field<?> field(OrderField<?> part) {
        return part instanceof SortField<?> sorted ? sorted.$field() : (Field<?>) part;
    }

    private void check(String where) {
        reading.checkDialects(where, index.dialects());
        index.parts().forEach(part -> checkNullOrder(where, part));
        if (index.parts().isEmpty() || !columns.isEmpty()) {
            KeyReader.checkColumns(table, where, columns, reading);
        }
        scans.forEach(scan -> checkExpression(where, scan));
        index.predicate()
                .ifPresent(predicate -> expressions
                        .scan(where, PREDICATE, index.dialects(), predicate)
                        .ifPresent(scan -> expressions.checkOwnColumns(where, PREDICATE, scan)));
        checkPortability(where);
    }

    private void checkPortability(String where) {
        var portability = new PortabilityRules(reading);
        for (DeclaredIndex.Part part : parts) {
            if (part instanceof DeclaredIndex.ExpressionPart expression) {
                portability.checkIndexed(
                        where, EXPRESSION, index.dialects(), typing -> typing.indexed(expression.expression()));
            }
        }
        index.predicate()
                .ifPresent(predicate -> portability.checkIndexed(
                        where, PREDICATE, index.dialects(), typing -> typing.condition(predicate)));
        if (index.isUnique()) {
            KeyReader.checkDocuments(where, columns, index.dialects(), reading);
        }
    }

    private void checkNullOrder(String where, OrderField<?> part) {
        if (part instanceof SortField<?> sorted && sorted.$nullOrdering() != null) {
            problems.add(
                    "index-null-order",
                    where,
                    "It says where the nulls of %s go, which this version cannot declare."
                            .formatted(field(part).getName()),
                    "Remove nullsFirst() or nullsLast().");
        }
    }

    /** An expression that reads the row of a trigger is refused for that only. */
    private void checkExpression(String where, ExpressionScan scan) {
        expressions.checkOwnColumns(where, EXPRESSION, scan);
        if (scan.columns().isEmpty() && scan.rows().isEmpty()) {
            problems.add(
                    "index-not-a-column",
                    where,
                    "The expression %s names no column.".formatted(scan.text()),
                    "Name one of %s; if a text of your own names it, add PlainSql.uses."
                            .formatted(Places.named(table)));
        }
    }
}
