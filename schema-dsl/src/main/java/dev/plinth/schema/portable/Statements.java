package dev.plinth.schema.portable;

import dev.plinth.schema.Rows;
import dev.plinth.schema.internal.ColumnState;
import dev.plinth.schema.internal.StoredTime;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Field;
import org.jooq.FieldOrRow;
import org.jooq.FieldOrRowOrSelect;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.QueryPart;
import org.jooq.Row;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.QOM;

/** Statements that all dialects run alike: INSERT of values or a query, upserts, UPDATE and DELETE. */
public final class Statements {
    private final Typing typing;

    /** Checks statements with what finds the types of their expressions. */
    public Statements(Typing typing) {
        this.typing = typing;
    }

    /**
     * Checks that a statement means the same on all dialects.
     *
     * @throws NotPortable if it does not, with the part that does not and the reason
     */
    public void check(Query statement) {
        if (statement instanceof QOM.Insert<?> insert) {
            insert(insert);
        } else if (statement instanceof QOM.Update<?> update) {
            update(update);
        } else if (statement instanceof QOM.Delete<?> delete) {
            delete(delete);
        } else {
            throw new NotPortable(statement, "it is no INSERT, UPDATE or DELETE");
        }
    }

    private void insert(QOM.Insert<?> insert) {
        target(insert, insert.$into());
        if (insert.$with() != null || insert.$defaultValues()) {
            throw new NotPortable(insert, "it has WITH or DEFAULT VALUES");
        }
        Select<?> query = insert.$select();
        if (query != null) {
            Selects.check(insert, query, typing);
            if (query.$select().size() != insert.$columns().size()) {
                throw new NotPortable(insert, "it does not name a column for each value that its query selects");
            }
            List<Field<?>> selected = query.$select().stream()
                    .<Field<?>>map(each -> Selects.field(insert, each))
                    .toList();
            assign(insert, insert.$columns(), selected, typing.withAggregates());
        }
        for (Row row : insert.$values()) {
            assign(insert, insert.$columns(), List.of(row.fields()), typing);
        }
        if (insert.$onDuplicateKeyUpdate() && insert.$onConflict().isEmpty()) {
            throw new NotPortable(insert, "onDuplicateKeyUpdate() does not name the key; use onConflict(…).doUpdate()");
        }
        conflict(insert, (Rows) insert.$into());
        Selects.condition(insert.$onConflictWhere(), typing);
        insert.$columns().stream().filter(ColumnState::isNumbered).findFirst().ifPresent(column -> {
            throw new NotPortable(
                    insert, "it gives a number to %s, which PostgreSQL then gives again".formatted(column.getName()));
        });
        if (!insert.$updateSet().isEmpty()) {
            once(insert);
        }
        set(insert, insert.$updateSet(), typing.updating((Rows) insert.$into()));
        Selects.condition(insert.$updateWhere(), typing);
    }

    private void update(QOM.Update<?> update) {
        target(update, update.$table());
        if (update.$with() != null
                || !update.$from().isEmpty()
                || !update.$orderBy().isEmpty()
                || update.$limit() != null) {
            throw new NotPortable(update, "it has more than SET and WHERE");
        }
        set(update, update.$set(), typing.updating((Rows) update.$table()));
        Selects.condition(update.$where(), typing);
    }

    private void delete(QOM.Delete<?> delete) {
        target(delete, delete.$from());
        if (delete.$with() != null
                || !delete.$using().isEmpty()
                || !delete.$orderBy().isEmpty()
                || delete.$limit() != null) {
            throw new NotPortable(delete, "it has more than WHERE");
        }
        Selects.condition(delete.$where(), typing);
    }

    private static void target(QueryPart statement, Table<?> table) {
        if (!(table instanceof Rows rows) || rows.isAlias()) {
            throw new NotPortable(statement, "it changes something else than a table under its own name");
        }
    }

    /** What an upsert can conflict with, which both servers look for when the statement runs. */
    private void conflict(QOM.Insert<?> insert, Rows rows) {
        insert.$onConflict().forEach(typing::type);
        Set<Field<?>> named = new HashSet<>(insert.$onConflict());
        boolean isWholeKey =
                ColumnState.keysOf(rows.table()).stream().anyMatch(key -> named.equals(new HashSet<>(key)));
        boolean isKey = insert.$onConflictWhere() == null
                ? isWholeKey
                : !isWholeKey && ColumnState.predicatesOf(rows.table(), named).contains(insert.$onConflictWhere());
        if (!named.isEmpty() && !isKey) {
            throw new NotPortable(
                    insert,
                    "its onConflict(…) names columns that are no primary key, unique constraint or unique index, or has another"
                            + " where(…) than the index");
        }
    }

    /** PostgreSQL refuses to update a row twice, and SQLite does it. */
    private static void once(QOM.Insert<?> insert) {
        if (insert.$select() != null && insert.$select().$from().isEmpty()) {
            return; // one row at most
        }
        if (insert.$select() != null) {
            throw new NotPortable(insert, "its query can give a key twice; use doNothing(), or insert one row");
        }
        if (insert.$values().size() == 1) {
            return;
        }
        List<Integer> places = insert.$onConflict().stream()
                .map(column -> insert.$columns().indexOf(column))
                .toList();
        Set<List<Object>> keys = new HashSet<>();
        for (Row row : insert.$values()) {
            List<Object> key = places.stream()
                    .filter(place -> place >= 0)
                    .flatMap(place -> literal(row.field(place)).stream())
                    .toList();
            if (key.size() < places.size() || !keys.add(key)) {
                throw new NotPortable(
                        insert, "it can update a row twice; insert one row, or rows whose keys are different literals");
            }
        }
    }

    /** The value of a literal as a column stores it; empty for null, which is equal to nothing, and for other expressions. */
    private static Optional<Object> literal(Field<?> field) {
        if (!(field instanceof Param<?> literal)) {
            return Optional.empty();
        }
        if (literal.getValue() instanceof OffsetDateTime time) {
            return Optional.of(StoredTime.of(time).toInstant());
        }
        return literal.getValue() instanceof Double number
                ? Optional.of(number + 0.0) // zero is equal to its negative
                : Optional.ofNullable(literal.getValue());
    }

    private void set(
            QueryPart statement, Map<? extends FieldOrRow, ? extends FieldOrRowOrSelect> values, Typing typing) {
        values.forEach((column, value) -> {
            if (!(column instanceof Field<?> field) || !(value instanceof Field<?> assigned)) {
                throw new NotPortable(statement, "it sets several columns to one row or query");
            }
            typing.assignable(field, assigned);
        });
    }

    private static void assign(
            QueryPart statement, List<? extends Field<?>> columns, List<? extends Field<?>> values, Typing typing) {
        if (columns.size() != values.size()) {
            throw new NotPortable(statement, "it has another number of values than of columns");
        }
        for (int i = 0; i < columns.size(); i++) {
            typing.assignable(columns.get(i), values.get(i));
        }
    }
}
