package dev.plinth.sqlite;

import dev.plinth.schema.internal.RowReference;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Context;
import org.jooq.Field;
import org.jooq.QueryPart;
import org.jooq.impl.CustomCondition;
import org.jooq.impl.CustomField;
import org.jooq.impl.CustomQueryPart;
import org.jooq.impl.DSL;

/**
 * The new row as the triggers that fired so far have left it. A trigger of SQLite does not see it, so what triggers have given a
 * column is written in its place.
 *
 * @param values what columns were given, by their names
 */
record RowState(Map<String, AssignedValue> values) {
    /** The row that the statement of the application gives. */
    static final RowState OF_STATEMENT = new RowState(Map.of());

    /** The row after one more assignment. */
    RowState with(String column, AssignedValue value) {
        Map<String, AssignedValue> more = new LinkedHashMap<>(values);
        more.put(column, value);
        return new RowState(more);
    }

    /** What a column was given. */
    Optional<AssignedValue> value(String column) {
        return Optional.ofNullable(values.get(column));
    }

    /** A value that reads this row. */
    Field<?> seen(Field<?> value) {
        return CustomField.of(value.getUnqualifiedName(), value.getDataType(), context -> visit(context, value));
    }

    /** A condition that reads this row. */
    Condition seen(Condition condition) {
        return CustomCondition.of(context -> visit(context, condition));
    }

    private void visit(Context<?> context, QueryPart part) {
        context.data(RowReference.GIVEN, parts(), inner -> inner.visit(part));
    }

    private Map<String, QueryPart> parts() {
        return values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().stored()));
    }

    /** The data for the renderer by which a statement reads this row. */
    Map<Object, Object> data() {
        return values.isEmpty() ? Map.of() : Map.of(RowReference.GIVEN, parts());
    }

    /** A part in which no column of these is read from the row, unless a text of the user's own does it. */
    static QueryPart without(Collection<String> columns, QueryPart part) {
        Map<String, QueryPart> ones =
                columns.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), column -> DSL.inline(1)));
        return CustomQueryPart.of(context -> context.data(RowReference.GIVEN, ones, inner -> inner.visit(part)));
    }
}
