package dev.plinth.sqlite;

import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/** Gives a statement a condition of its own, where it shares a trigger with statements that run without it. */
final class ConditionalStatement {
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
                    .<Select<?>>map(rows -> DSL.select(DSL.asterisk())
                            .from(rows.asTable("inserted"))
                            .where(condition))
                    .orElseGet(() -> values(insert, condition)));
        }
        throw new IllegalStateException("Not a statement of a trigger: " + statement.getClass());
    }

    @SuppressWarnings("NullAway") // jOOQ has null for a statement without a condition
    private static Condition and(Condition where, Condition condition) {
        return where == null ? condition : where.and(condition);
    }

    private static Select<?> values(QOM.Insert<?> insert, Condition condition) {
        return insert.$values().stream()
                .<Select<Record>>map(
                        row -> DSL.select(Stream.of(row.fields()).toList()).where(condition))
                .reduce(Select::unionAll)
                .orElseThrow();
    }
}
