package dev.plinth.sqlite;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Row;
import org.jooq.Select;
import org.jooq.SelectWhereStep;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/** Gives a statement a condition of its own, where it shares a trigger with statements that run without it. */
final class ConditionalStatement {
    /** As many queries can be joined by UNION ALL (manual, "Implementation Limits For SQLite", 5). */
    private static final int MOST_TERMS = 500;

    private ConditionalStatement() {}

    /** The statement that does the same if the condition holds, and nothing otherwise. */
    static Query of(Query statement, Condition condition) {
        if (statement instanceof QOM.Update<?> update) {
            return update.$where(and(update.$where(), condition));
        }
        if (statement instanceof QOM.Delete<?> delete) {
            return delete.$where(and(delete.$where(), condition));
        }
        if (statement instanceof QOM.Insert<?> insert) {
            return insert.$select(Optional.<Select<?>>ofNullable(insert.$select())
                    .<Select<?>>map(rows -> only(rows, condition))
                    .orElseGet(() -> values(insert, condition)));
        }
        throw new IllegalStateException("Not a statement of a trigger: " + statement.getClass());
    }

    @SuppressWarnings("NullAway") // jOOQ has null for a statement without a condition
    private static Condition and(Condition where, Condition condition) {
        return where == null ? condition : where.and(condition);
    }

    private static Select<?> values(QOM.Insert<?> insert, Condition condition) {
        List<? extends Row> rows = insert.$values();
        if (rows.size() <= MOST_TERMS) {
            return union(rows.stream().map(row -> selected(row).where(condition)));
        }
        return union(IntStream.iterate(0, start -> start < rows.size(), start -> start + MOST_TERMS)
                .mapToObj(start -> rows.subList(start, Math.min(start + MOST_TERMS, rows.size())))
                .map(some -> only(union(some.stream().map(ConditionalStatement::selected)), condition)));
    }

    private static SelectWhereStep<Record> selected(Row row) {
        return DSL.select(Stream.of(row.fields()).toList());
    }

    private static Select<Record> only(Select<?> rows, Condition condition) {
        return DSL.select(DSL.asterisk()).from(rows.asTable("inserted")).where(condition);
    }

    private static Select<Record> union(Stream<? extends Select<Record>> selects) {
        return selects.<Select<Record>>map(select -> select)
                .reduce(Select::unionAll)
                .orElseThrow();
    }
}
