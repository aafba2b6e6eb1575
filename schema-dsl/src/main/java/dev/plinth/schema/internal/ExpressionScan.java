package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.Now;
import dev.plinth.schema.Rows;
import dev.plinth.schema.SchemaElement;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DMLQuery;
import org.jooq.QueryPart;
import org.jooq.Select;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.QOM;

/** What an expression or a statement names: found by rendering it once and watching the parts go by. */
final class ExpressionScan implements VisitListener {
    private final Set<Column<?>> columns = new LinkedHashSet<>();
    private final Set<Table> tables = new LinkedHashSet<>();
    private final Set<Table> tablesOfText = new LinkedHashSet<>();
    private final Set<RowReference.Version> rows = new LinkedHashSet<>();
    private final Set<AliasColumn<?>> aliasColumns = new LinkedHashSet<>();
    private final Deque<StatementScope> scopes = new ArrayDeque<>();
    private final Set<org.jooq.Sequence<?>> sequences = new LinkedHashSet<>();
    private boolean subquery;
    private boolean currentTime;
    private String text = "";

    ExpressionScan() {
        scopes.push(StatementScope.outermost());
    }

    void rendered(String whole) {
        text = whole;
    }

    @Override
    public void visitStart(VisitContext context) {
        QueryPart part = context.queryPart();
        if (part instanceof Column<?> column) {
            use(column, TableState.of(column).owner().rows(), context);
        } else if (part instanceof AliasColumn<?> column) {
            aliasColumns.add(column);
            use(column.column(), column.rows(), context);
        } else if (part instanceof Rows named) {
            name(named, context);
        } else if (part instanceof RowReference<?> row) {
            rows.add(row.version());
        } else if (part instanceof org.jooq.Sequence<?> sequence) {
            sequences.add(sequence);
        } else if (part instanceof SaysUses text) {
            text.named().forEach(this::named);
        } else if (part instanceof Now || part instanceof QOM.CurrentTimestamp<?>) {
            currentTime = true;
        } else if (isStatement(part)) {
            subquery |= part instanceof Select<?>;
            scopes.push(scopes.element().inner(context));
        }
    }

    @Override
    public void visitEnd(VisitContext context) {
        if (isStatement(context.queryPart())) {
            scopes.pop().endIn(scopes.element());
        }
    }

    private static boolean isStatement(QueryPart part) {
        return part instanceof Select || part instanceof DMLQuery;
    }

    /** A text names its tables itself, so that no scope is asked for them. */
    private void named(SchemaElement element) {
        if (element instanceof Column<?> column) {
            columns.add(column);
            tables.add(TableState.of(column).owner());
        } else if (element instanceof Table table) {
            tables.add(table);
            tablesOfText.add(table);
        } else if (element instanceof Sequence sequence) {
            sequences.add(SequenceState.of(sequence).jooq());
        }
    }

    private void use(Column<?> column, Rows of, VisitContext context) {
        columns.add(column);
        tables.add(TableState.of(column).owner());
        scopes.element()
                .use(new ColumnUse(Optional.of(column), of, context.context().qualify()), context);
    }

    private void name(Rows named, VisitContext context) {
        tables.add(named.table());
        if (context.context().declareTables()) {
            scopes.element().name(named, context);
        } else {
            scopes.element().use(new ColumnUse(Optional.empty(), named, true), context);
        }
    }

    /** The columns that are named, also through an alias, in the order of their first use. */
    Set<Column<?>> columns() {
        return columns;
    }

    /** The tables that are named, directly or through a column. */
    Set<Table> tables() {
        return tables;
    }

    /** The tables that a text of the user's own names. */
    Set<Table> tablesOfText() {
        return tablesOfText;
    }

    /** The columns of aliases. */
    Set<AliasColumn<?>> aliasColumns() {
        return aliasColumns;
    }

    /** The uses of columns whose tables the statement does not name. */
    List<ColumnUse> strays() {
        return scopes.element().strays();
    }

    /** The expression as PostgreSQL would read it. */
    String text() {
        return text;
    }

    Set<RowReference.Version> rows() {
        return rows;
    }

    /** The sequences that are named. */
    Set<org.jooq.Sequence<?>> sequences() {
        return sequences;
    }

    boolean hasCurrentTime() {
        return currentTime;
    }

    boolean hasSubquery() {
        return subquery;
    }
}
