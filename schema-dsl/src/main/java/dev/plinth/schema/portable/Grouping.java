package dev.plinth.schema.portable;

import dev.plinth.schema.Column;
import dev.plinth.schema.Rows;
import dev.plinth.schema.internal.AliasColumn;
import dev.plinth.schema.internal.ColumnState;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.QueryPart;

/**
 * What a query reads of single rows once it has groups: PostgreSQL refuses it, and SQLite takes any row of the group (manual,
 * "SELECT", 2.4).
 */
final class Grouping {
    private final List<? extends GroupField> groups;
    private final List<Rows> from;
    private boolean aggregated;
    private boolean queried;
    private Optional<Field<?>> single = Optional.empty();

    Grouping(List<? extends GroupField> groups, List<Rows> from) {
        this.groups = groups;
        this.from = from;
    }

    /** Whether the query groups by an expression. */
    boolean has(Field<?> field) {
        return groups.contains(field);
    }

    /** Selects a query, whose columns may be those of single rows. */
    void query() {
        queried = true;
    }

    /** Whether the query sums up all of its rows. */
    boolean isOneRow() {
        return aggregated && groups.isEmpty();
    }

    void aggregate() {
        aggregated = true;
    }

    /** An aggregate of columns of an outer query alone belongs to that one on PostgreSQL. */
    void aggregates(QueryPart part, Field<?> field, Typing typing) {
        if (from.isEmpty()) {
            return;
        }
        Grouping noting = new Grouping(List.of(), from);
        typing.withoutAggregates().in(noting).type(field);
        if (noting.single.isEmpty()) {
            throw new NotPortable(part, "it names no column of its query");
        }
    }

    /** Reads a column that the query does not group by. */
    void read(Field<?> column) {
        if (single.isEmpty() && from.stream().anyMatch(rows -> isOf(rows, column))) {
            single = Optional.of(column);
        }
    }

    /** A column of single rows that was read. */
    Optional<Field<?>> single() {
        return single;
    }

    /** Refuses a query with groups that reads a column of single rows. */
    void check(QueryPart part) {
        if (!aggregated && groups.isEmpty()) {
            return;
        }
        if (queried) {
            throw new NotPortable(part, "it has groups, and selects a query");
        }
        if (single.isPresent()) {
            throw new NotPortable(
                    part,
                    "it reads column %s, which is neither in its GROUP BY nor in an aggregate"
                            .formatted(single.get().getName()));
        }
    }

    /** Whether an expression is a column of these rows. */
    static boolean isOf(Rows rows, Field<?> field) {
        if (field instanceof AliasColumn<?> alias) {
            return alias.rows().equals(rows);
        }
        return field instanceof Column<?> column && ColumnState.rowsOf(column).equals(rows);
    }
}
