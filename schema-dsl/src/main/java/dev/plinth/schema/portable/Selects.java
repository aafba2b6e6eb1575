package dev.plinth.schema.portable;

import dev.plinth.schema.Column;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Rows;
import dev.plinth.schema.internal.AliasColumn;
import dev.plinth.schema.internal.ColumnState;
import dev.plinth.schema.internal.RowReference;
import dev.plinth.schema.portable.ValueType.Label;
import dev.plinth.schema.portable.ValueType.Simple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.GroupField;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.SortField;
import org.jooq.Table;
import org.jooq.VisitContext;
import org.jooq.VisitListener;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultVisitListenerProvider;
import org.jooq.impl.QOM;

/** Queries: SELECT, FROM, JOIN, WHERE, GROUP BY, HAVING, ORDER BY and LIMIT. */
public final class Selects {
    private static final Class<?> WRAPPER = wrapper();

    private Selects() {}

    private static Class<?> wrapper() {
        Select<?> query =
                DSL.selectOne().from(DSL.table("a")).join(DSL.table("b")).on(DSL.trueCondition());
        return ((QOM.Join<?>) query.$from().get(0)).$on().getClass();
    }

    /** Checks a query that gives one value, of one row at most, and says its type. */
    static ValueType scalar(QueryPart part, Select<?> query, Typing typing) {
        Grouping grouping = check(part, query, typing);
        boolean isLimited = query.$limit() != null
                && Typing.literal(query.$limit()).filter(rows -> rows <= 1).isPresent();
        if (!isLimited && !grouping.isOneRow() && !namesKey(query)) {
            throw new NotPortable(
                    part,
                    "its query can give several rows, and then PostgreSQL refuses what SQLite takes the first of; name a key in its"
                            + " WHERE, use an aggregate, or ORDER BY and LIMIT 1");
        }
        return type(part, query, typing);
    }

    /** Checks a query that gives rows of one value, and says its type. */
    static ValueType single(QueryPart part, Select<?> query, Typing typing) {
        check(part, query, typing);
        return type(part, query, typing);
    }

    private static ValueType type(QueryPart part, Select<?> query, Typing typing) {
        if (query.$select().size() != 1) {
            throw new NotPortable(part, "its query selects more than one value");
        }
        ValueType type = typing.withoutAggregates().withAggregates().type(selected(query));
        if (type instanceof Label label && !label.typed()) {
            throw new NotPortable(part, "its query selects labels only, and PostgreSQL takes them for texts");
        }
        return type;
    }

    /** Whether the WHERE says of a key of the only table what it is equal to, by what is no column of that table. */
    private static boolean namesKey(Select<?> query) {
        return query.$from().size() == 1
                && query.$from().get(0) instanceof Rows rows
                && ColumnState.keysOf(rows.table()).stream()
                        .anyMatch(key -> given(rows, query.$where()).containsAll(key));
    }

    private static List<Column<?>> given(Rows rows, Condition condition) {
        if (condition instanceof QOM.And both) {
            return Stream.of(both.$arg1(), both.$arg2())
                    .flatMap(each -> given(rows, each).stream())
                    .toList();
        }
        return condition instanceof QOM.Eq<?> equal
                ? Stream.concat(
                                given(rows, equal.$arg1(), equal.$arg2()).stream(),
                                given(rows, equal.$arg2(), equal.$arg1()).stream())
                        .toList()
                : List.of();
    }

    /** The column of these rows that a side of an equation is, if the other side is a literal or a column of other rows. */
    private static Optional<Column<?>> given(Rows rows, Field<?> side, Field<?> other) {
        boolean isGiven = other instanceof Param<?>
                || other instanceof RowReference<?>
                || ((other instanceof Column<?> || other instanceof AliasColumn<?>) && !Grouping.isOf(rows, other));
        if (!isGiven || !Grouping.isOf(rows, side)) {
            return Optional.empty();
        }
        return Optional.of(side instanceof AliasColumn<?> alias ? alias.column() : (Column<?>) side);
    }

    /** The first value that a query selects. */
    static Field<?> selected(Select<?> query) {
        return field(query, query.$select().get(0));
    }

    /** A value that a query selects, without its alias. */
    static Field<?> field(QueryPart part, SelectFieldOrAsterisk selected) {
        if (selected instanceof QOM.FieldAlias<?> alias) {
            return alias.$field();
        }
        if (selected instanceof Field<?> field) {
            return field;
        }
        throw new NotPortable(part, "it selects something else than values; name the columns");
    }

    static Grouping check(QueryPart part, Select<?> query, Typing typing) {
        if (Objects.isNull(query)) { // jOOQ takes it
            throw new NotPortable(part, "a null stands where a query should");
        }
        typing.query(part);
        Typing inner = typing.withoutAggregates();
        if (query.$with() != null
                || !query.$distinctOn().isEmpty()
                || query.$groupByDistinct()
                || !query.$window().isEmpty()
                || query.$qualify() != null
                || query.$limitPercent()
                || query.$limitWithTies()) {
            throw new NotPortable(
                    part, "its query has more than SELECT, FROM, JOIN, WHERE, GROUP BY, HAVING, ORDER BY and LIMIT");
        }
        query.$from().forEach(table -> table(part, table, inner));
        names(part, query.$from().stream().flatMap(Selects::rows).toList());
        query.$from().forEach(table -> reach(part, table, query, inner));
        condition(query.$where(), inner);
        query.$groupBy().forEach(group -> group(part, group, inner));
        List<Rows> rows = query.$from().stream().flatMap(Selects::rows).toList();
        Grouping grouping = new Grouping(query.$groupBy(), rows);
        results(part, query, inner.in(grouping));
        grouping.check(part);
        limit(part, query.$limit(), inner);
        limit(part, query.$offset(), inner);
        return grouping;
    }

    private static void results(QueryPart part, Select<?> query, Typing typing) {
        if (query.$distinct() && !query.$orderBy().isEmpty()) {
            throw new NotPortable(part, "it is DISTINCT, and has an ORDER BY too");
        }
        if (query.$limit() != null && query.$orderBy().isEmpty()) {
            throw new NotPortable(part, "it has a LIMIT, and no ORDER BY");
        }
        if (query.$having() != null && query.$groupBy().isEmpty()) {
            throw new NotPortable(part, "it has a HAVING, and no GROUP BY");
        }
        query.$select().forEach(selected -> selected(part, query, field(part, selected), typing));
        condition(query.$having(), typing);
        List<Rows> optional = query.$from().stream().flatMap(Selects::optional).toList();
        query.$orderBy().forEach(order -> order(part, order, optional, typing));
        if ((query.$limit() != null || query.$offset() != null) && !ordersAll(query)) {
            throw new NotPortable(
                    part,
                    "it has a LIMIT, and its ORDER BY leaves open which of several rows comes first; order by a key of each table"
                            + " too, or by all that it groups by");
        }
    }

    /** Whether no two rows are alike to the ORDER BY. */
    private static boolean ordersAll(Select<?> query) {
        List<Field<?>> ordered =
                query.$orderBy().stream().<Field<?>>map(SortField::$field).toList();
        if (!query.$groupBy().isEmpty()) {
            return ordered.containsAll(query.$groupBy());
        }
        return query.$from().stream().flatMap(Selects::rows).allMatch(rows -> ordersAll(rows, ordered));
    }

    private static boolean ordersAll(Rows rows, List<Field<?>> ordered) {
        List<Column<?>> columns = ordered.stream()
                .filter(field -> Grouping.isOf(rows, field))
                .<Column<?>>map(field -> field instanceof AliasColumn<?> alias ? alias.column() : (Column<?>) field)
                .toList();
        return ColumnState.keysOf(rows.table()).stream()
                .anyMatch(key -> columns.containsAll(key) && key.stream().noneMatch(ColumnState::isNullable));
    }

    /** SQLite does not tell capital letters from small ones in names. */
    private static void names(QueryPart part, List<Rows> from) {
        Set<String> names = new HashSet<>();
        for (Rows rows : from) {
            if (!names.add(Dialect.SQLITE.folded(rows.getName()))) {
                throw new NotPortable(part, "it names %s twice in its FROM".formatted(rows.getName()));
            }
        }
    }

    /** On PostgreSQL, an ON sees the tables of its own join only. */
    private static void reach(QueryPart part, Table<?> table, Select<?> query, Typing typing) {
        if (!(table instanceof QOM.JoinTable<?, ?> join)) {
            return;
        }
        reach(part, join.$table1(), query, typing);
        reach(part, join.$table2(), query, typing);
        if (join instanceof QOM.QualifiedJoin<?, ?> qualified && qualified.$on() != null) {
            List<Rows> inside = rows(table).toList();
            Grouping noting = new Grouping(
                    List.of(),
                    query.$from().stream()
                            .flatMap(Selects::rows)
                            .filter(rows -> !inside.contains(rows))
                            .toList());
            typing.in(noting).condition(within(qualified.$on()));
            noting.single().ifPresent(column -> {
                throw new NotPortable(
                        part, "an ON reads column %s of a table that is not in its join".formatted(column.getName()));
            });
        }
    }

    private static void selected(QueryPart part, Select<?> query, Field<?> field, Typing typing) {
        ValueType type = typing.type(field);
        boolean isUntyped = type == Simple.NULL || (type instanceof Label label && !label.typed());
        if (query.$distinct() && isUntyped) {
            throw new NotPortable(part, "it is DISTINCT, and PostgreSQL takes the literals that it selects for texts");
        }
        if (query.$distinct() && type == Simple.JSON) {
            throw new NotPortable(part, "it compares JSON documents, which the dialects do not do alike");
        }
    }

    private static void group(QueryPart part, GroupField group, Typing typing) {
        if (!(group instanceof Field<?> field) || field instanceof Param<?> || typing.type(field) == Simple.JSON) {
            throw new NotPortable(part, "it groups by something else than values that all dialects compare alike");
        }
    }

    /** What a left join can leave empty. */
    private static Stream<Rows> optional(Table<?> table) {
        if (table instanceof QOM.LeftJoin<?> join) {
            return Stream.concat(optional(join.$table1()), rows(join.$table2()));
        }
        return table instanceof QOM.JoinTable<?, ?> join
                ? Stream.concat(optional(join.$table1()), optional(join.$table2()))
                : Stream.of();
    }

    private static Stream<Rows> rows(Table<?> table) {
        if (table instanceof QOM.JoinTable<?, ?> join) {
            return Stream.concat(rows(join.$table1()), rows(join.$table2()));
        }
        return table instanceof Rows rows ? Stream.of(rows) : Stream.of();
    }

    private static void order(QueryPart part, SortField<?> order, List<Rows> optional, Typing typing) {
        if (!isNullable(order.$field()) && optional.stream().anyMatch(rows -> Grouping.isOf(rows, order.$field()))) {
            throw new NotPortable(part, "it orders by a column that its left join can leave empty; use coalesce(…)");
        }
        if (order.$field() instanceof Param<?>) {
            throw new NotPortable(part, "it orders by a literal");
        }
        Conditions.requireOrder(order.$field(), typing.type(order.$field()));
        if (order.$nullOrdering() != null) {
            throw new NotPortable(part, "it says where nulls go; they go last, and first in descending order");
        }
    }

    /** Whether an expression can be null, in a query without left joins. */
    public static boolean isNullable(Field<?> field) {
        Field<?> column = field instanceof AliasColumn<?> alias ? alias.column() : field;
        return !(column instanceof Column<?> declared) || ColumnState.isNullable(declared);
    }

    private static void limit(QueryPart part, Field<?> limit, Typing typing) {
        if (limit != null) {
            typing.literal(part, limit, "its LIMIT or OFFSET", 0, Integer.MAX_VALUE);
        }
    }

    static void condition(Condition condition, Typing typing) {
        Optional.ofNullable(condition).ifPresent(typing::condition);
    }

    /** A table of the declaration, or a join of some. */
    static void table(QueryPart part, Table<?> table, Typing typing) {
        if (table instanceof Rows rows) {
            typing.reads(part, rows);
            return;
        }
        if (table instanceof QOM.Join<?> join) {
            join(part, join, typing);
        } else if (table instanceof QOM.LeftJoin<?> join && join.$partitionBy2().isEmpty()) {
            join(part, join, typing);
        } else if (table instanceof QOM.CrossJoin<?> join) {
            Stream.of(join.$table1(), join.$table2()).forEach(joined -> table(part, joined, typing));
        } else {
            throw new NotPortable(
                    part, "it reads from something else than tables and their inner, left and cross joins");
        }
    }

    /** The condition of an ON, which jOOQ wraps into a part that says nothing of it: it is what that part renders. */
    private static Condition within(Condition on) {
        if (on.getClass() != WRAPPER) {
            return on;
        }
        List<Condition> found = new ArrayList<>();
        VisitListener listener = new VisitListener() {
            @Override
            public void visitStart(VisitContext context) {
                if (context.queryPartsLength() == 2 && context.queryPart() instanceof Condition condition) {
                    found.add(condition);
                }
            }
        };
        DSL.using(new DefaultConfiguration().set(SQLDialect.POSTGRES).set(new DefaultVisitListenerProvider(listener)))
                .render(on);
        return found.size() == 1 ? found.get(0) : on;
    }

    private static void join(QueryPart part, QOM.QualifiedJoin<?, ?> join, Typing typing) {
        if (!join.$using().isEmpty() || join.$hint() != null) {
            throw new NotPortable(part, "it joins with more than ON");
        }
        Stream.of(join.$table1(), join.$table2()).forEach(joined -> table(part, joined, typing));
        Optional.ofNullable(join.$on()).map(Selects::within).ifPresent(typing::condition);
    }
}
