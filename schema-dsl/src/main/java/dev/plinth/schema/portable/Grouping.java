package dev.plinth.schema.portable;

import dev.plinth.schema.Column;
import dev.plinth.schema.Rows;
import dev.plinth.schema.internal.AliasColumn;
import dev.plinth.schema.internal.ColumnState;
import java.util.List;
import org.jooq.Field;
import org.jooq.GroupField;

/** What a query groups by. PostgreSQL selects no other column beside an aggregate, and SQLite one of any row. */
final class Grouping {
    /** Asks nothing. */
    static final Grouping ANY = new Grouping(List.of(), List.of(), false);

    private final List<? extends GroupField> groups;
    private final List<Rows> rows;
    private boolean grouped;

    /**
     * The groups of a query.
     *
     * @param groups what it groups by
     * @param rows the tables that it reads
     * @param grouped whether it has groups; else it is asked for aggregates first
     */
    Grouping(List<? extends GroupField> groups, List<Rows> rows, boolean grouped) {
        this.groups = groups;
        this.rows = rows;
        this.grouped = grouped;
    }

    /** Notes that the query has an aggregate. */
    void aggregates() {
        if (this != ANY) {
            grouped = true;
        }
    }

    boolean isGrouped() {
        return grouped;
    }

    boolean isGroupedBy(Field<?> field) {
        return groups.contains(field);
    }

    void check(Field<?> field) {
        if (grouped && rows.stream().anyMatch(of -> isOf(of, field))) {
            throw new NotPortable(field, "its query has groups, and neither groups by it nor takes an aggregate of it");
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
