package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.Now;
import dev.plinth.schema.Rows;
import dev.plinth.schema.SchemaElement;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.AggregateFunction;
import org.jooq.DMLQuery;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.SQL;
import org.jooq.Select;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/** What an expression or a statement names: found by rendering it once and watching the parts go by. */
final class ExpressionScan implements VisitListener {
    private static final List<Class<?>> CURRENT_TIMES =
            List.of(Now.class, QOM.CurrentTimestamp.class, QOM.CurrentDate.class, QOM.CurrentTime.class);

    /** Far more than anybody writes by hand, and less than the stack of a thread takes. */
    private static final int MOST_LEVELS = 600;

    private static final Kind OTHER = (scan, part, context) -> {};
    private static final Kind STATEMENT = ExpressionScan::enter;

    /** The kind of each class of jOOQ's. Looking it up is cheaper than asking each part for ten interfaces. */
    private static final ClassValue<Kind> KINDS = new ClassValue<>() {
        @Override
        protected Kind computeValue(Class<?> type) {
            return kind(type);
        }
    };

    private final Set<Column<?>> columns = new LinkedHashSet<>();
    private final Set<Table> tables = new LinkedHashSet<>();
    private final Set<Table> written = new LinkedHashSet<>();
    private final List<Rows> named = new ArrayList<>();
    private final Set<String> excluded = new LinkedHashSet<>();
    private final Set<Table> tablesOfText = new LinkedHashSet<>();
    private final Set<RowReference.Version> rows = new LinkedHashSet<>();
    private final Set<AliasColumn<?>> aliasColumns = new LinkedHashSet<>();
    private final Deque<StatementScope> scopes = new ArrayDeque<>();
    private final Set<org.jooq.Sequence<?>> sequences = new LinkedHashSet<>();
    private final List<Object> literals = new ArrayList<>();
    private final List<SaysSql> texts = new ArrayList<>();
    private final List<String> plainSql = new ArrayList<>();
    private int levels;
    private boolean subquery;
    private boolean currentTime;
    private boolean aggregates;
    private String text = "";

    /** What a scan does when it meets a part. */
    private interface Kind {
        void see(ExpressionScan scan, QueryPart part, VisitContext context);
    }

    ExpressionScan() {
        scopes.push(StatementScope.outermost());
    }

    void rendered(String whole) {
        text = whole;
    }

    @Override
    public void visitStart(VisitContext context) {
        levels++;
        if (levels > MOST_LEVELS) {
            throw new IllegalArgumentException("its parts nest more than %d deep".formatted(MOST_LEVELS));
        }
        QueryPart part = context.queryPart();
        KINDS.get(part.getClass()).see(this, part, context);
    }

    @Override
    public void visitEnd(VisitContext context) {
        levels--;
        if (KINDS.get(context.queryPart().getClass()) == STATEMENT) {
            scopes.pop().endIn(scopes.element());
        }
    }

    private static Kind kind(Class<?> type) {
        if (Column.class.isAssignableFrom(type)) {
            return (scan, part, context) -> scan.use((Column<?>) part, context);
        }
        if (type == AliasColumn.class) {
            return (scan, part, context) -> scan.use((AliasColumn<?>) part, context);
        }
        if (type == Rows.class) {
            return (scan, part, context) -> scan.name((Rows) part, context);
        }
        if (type == RowReference.class) {
            return (scan, part, context) -> scan.rows.add(((RowReference<?>) part).version());
        }
        if (org.jooq.Sequence.class.isAssignableFrom(type)) {
            return (scan, part, context) -> scan.sequences.add((org.jooq.Sequence<?>) part);
        }
        if (Param.class.isAssignableFrom(type)) {
            return (scan, part, context) -> Optional.<Object>ofNullable(((Param<?>) part).getValue())
                    .ifPresent(value -> scan.literal(value, context));
        }
        if (SaysUses.class.isAssignableFrom(type)) {
            return (scan, part, context) -> ((SaysUses) part).named().forEach(scan::named);
        }
        if (SaysSql.class.isAssignableFrom(type)) {
            return (scan, part, context) -> scan.texts.add((SaysSql) part);
        }
        if (SQL.class.isAssignableFrom(type)) {
            return (scan, part, context) -> scan.plainSql.add(part.toString());
        }
        if (QOM.Excluded.class.isAssignableFrom(type)) {
            return (scan, part, context) ->
                    scan.excluded.add(((QOM.Excluded<?>) part).$field().getName());
        }
        if (CURRENT_TIMES.stream().anyMatch(time -> time.isAssignableFrom(type))) {
            return (scan, part, context) -> scan.currentTime = true;
        }
        if (AggregateFunction.class.isAssignableFrom(type)) {
            return (scan, part, context) -> scan.aggregates = true;
        }
        return Select.class.isAssignableFrom(type) || DMLQuery.class.isAssignableFrom(type) ? STATEMENT : OTHER;
    }

    private void enter(QueryPart statement, VisitContext context) {
        subquery |= statement instanceof Select<?>;
        if (target(statement) instanceof Rows rows) {
            written.add(rows.table());
        }
        scopes.push(scopes.element().inner(context));
    }

    /** What a statement writes to; the statement itself for a query. */
    private static QueryPart target(QueryPart statement) {
        if (statement instanceof QOM.Insert<?> insert) {
            return insert.$into();
        }
        if (statement instanceof QOM.Update<?> update) {
            return update.$table();
        }
        return statement instanceof QOM.Delete<?> delete ? delete.$from() : statement;
    }

    /** A label stands alone: jOOQ would look for its type, and warn that it does. */
    private void literal(Object value, VisitContext context) {
        literals.add(value);
        if (value instanceof Enum<?> constant) {
            context.queryPart(DSL.inline(DeclaredEnum.label(constant)));
        }
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

    private void use(Column<?> column, VisitContext context) {
        use(column, TableState.of(column).owner().rows(), context);
    }

    private void use(AliasColumn<?> column, VisitContext context) {
        aliasColumns.add(column);
        use(column.column(), column.rows(), context);
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
            this.named.add(named);
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

    /** The tables whose rows are inserted, updated or deleted. */
    Set<Table> written() {
        return written;
    }

    /** The tables and aliases that statements name to read or to change their rows, each as often as it is named. */
    List<Rows> named() {
        return named;
    }

    /** Whether a table that is changed is named once more, to read it. */
    boolean readsWritten() {
        return named.stream().filter(rows -> written.contains(rows.table())).count() > written.size();
    }

    /** The columns of which an upsert reads the values that it would have inserted, by name. */
    Set<String> excluded() {
        return excluded;
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

    /** The values that are named. */
    List<Object> literals() {
        return literals;
    }

    /** What has a text for each dialect. */
    List<SaysSql> texts() {
        return texts;
    }

    /** The user's plain SQL for jOOQ, each piece as jOOQ renders it by itself. */
    List<String> plainSql() {
        return plainSql;
    }

    boolean hasCurrentTime() {
        return currentTime;
    }

    boolean hasAggregates() {
        return aggregates;
    }

    boolean hasSubquery() {
        return subquery;
    }
}
