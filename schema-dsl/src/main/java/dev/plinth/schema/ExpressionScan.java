package dev.plinth.schema;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultVisitListenerProvider;
import org.jooq.impl.QOM;

/** What an expression or a statement names: found by rendering it once and watching the parts go by. */
final class ExpressionScan implements VisitListener {
    private final Set<Column<?>> columns = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Table> tables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<RowReference.Version> rows = new LinkedHashSet<>();
    private boolean subquery;
    private boolean currentTime;

    private ExpressionScan() {}

    /**
     * Scans an expression.
     *
     * @throws org.jooq.exception.DataAccessException if jOOQ cannot render it
     */
    static ExpressionScan of(QueryPart part) {
        var scan = new ExpressionScan();
        var configuration = new DefaultConfiguration().set(SQLDialect.POSTGRES);
        configuration.set(new DefaultVisitListenerProvider(scan));
        DSL.using(configuration).renderInlined(part);
        return scan;
    }

    @Override
    public void visitStart(VisitContext context) {
        QueryPart part = context.queryPart();
        if (part instanceof Column<?> column) {
            columns.add(column);
        } else if (part instanceof Table table) {
            tables.add(table);
        } else if (part instanceof RowReference<?> row) {
            rows.add(row.version());
        } else if (part instanceof Now || part instanceof QOM.CurrentTimestamp<?>) {
            currentTime = true;
        } else if (part instanceof Select<?>) {
            subquery = true;
        }
    }

    Set<Column<?>> columns() {
        return columns;
    }

    /** The tables that stand in the statement themselves, not through a column alone. */
    Set<Table> tables() {
        return tables;
    }

    Set<RowReference.Version> rows() {
        return rows;
    }

    boolean hasCurrentTime() {
        return currentTime;
    }

    boolean hasSubquery() {
        return subquery;
    }
}
