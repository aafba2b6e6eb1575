package dev.plinth.examples.behaviour;

import static dev.plinth.examples.behaviour.Transactions.rolledBack;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Identity;
import org.jooq.TableRecord;
import org.jspecify.annotations.Nullable;

/**
 * What a table says to rows that lack a value.
 *
 * @param complete the verdict on a row that lacks none
 * @param refusedNull the columns that must not be null
 * @param refusedAbsent the columns that must be given
 */
public record RequiredColumns(Verdict complete, List<String> refusedNull, List<String> refusedAbsent) {

    /**
     * Inserts a row again and again, each time with another column null or left out, and keeps none of them. The identity is
     * always given.
     *
     * @param row a row with a value for each column
     */
    public static RequiredColumns of(DSLContext sql, TableRecord<?> row) {
        List<String> refusedNull = new ArrayList<>();
        List<String> refusedAbsent = new ArrayList<>();
        for (Field<?> column : row.fields()) {
            if (!isIdentity(row, column)) {
                addIfRefused(refusedNull, column, insert(sql, row, values -> values.put(column, null)));
                addIfRefused(refusedAbsent, column, insert(sql, row, values -> values.remove(column)));
            }
        }
        return new RequiredColumns(insert(sql, row, values -> {}), refusedNull, refusedAbsent);
    }

    private static boolean isIdentity(TableRecord<?> row, Field<?> column) {
        Identity<?, ?> identity = row.getTable().getIdentity();
        return identity != null && identity.getField().equals(column);
    }

    private static void addIfRefused(List<String> refused, Field<?> column, Verdict verdict) {
        switch (verdict) {
            case ACCEPTED -> {}
            case NOT_NULL -> refused.add(column.getName());
            case UNIQUE, FOREIGN_KEY, CHECK -> throw new AssertionError(column + " is no matter of null: " + verdict);
        }
    }

    private static Verdict insert(
            DSLContext sql, TableRecord<?> row, Consumer<Map<Field<?>, @Nullable Object>> change) {
        Map<Field<?>, @Nullable Object> values = new LinkedHashMap<>();
        for (Field<?> field : row.fields()) {
            values.put(field, row.get(field));
        }
        change.accept(values);
        return rolledBack(
                sql,
                within -> Verdict.of(
                        () -> within.insertInto(row.getTable()).set(values).execute()));
    }
}
