package dev.plinth.sqlite;

import dev.plinth.lower.CurrentTime;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.RowReference;
import dev.plinth.schema.internal.RowReference.Version;
import dev.plinth.schema.internal.ScalarType;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;

/**
 * What a trigger gives a column of the new row.
 *
 * @param value the value, as it is written where it stands alone
 * @param storage the storage class of the column
 * @param isStored whether it has that storage class; storing it makes 2 out of the 2.0 that {@code round} returns
 * @param isAtomic whether it needs no brackets where it is part of an expression
 */
record AssignedValue(Field<?> value, String storage, boolean isStored, boolean isAtomic) {
    private static final String TEXT = "TEXT";

    /** The value of an assignment, which reads the row as it is then. */
    static AssignedValue of(Field<?> value, DeclaredColumn column, RowState row) {
        String storage = storage(column);
        return new AssignedValue(row.seen(value), storage, isStored(value, storage), isAtomic(value));
    }

    /** The value of a column of one of the rows. */
    static AssignedValue of(Version version, DeclaredColumn column) {
        RowReference<?> reference = new RowReference<>(version, column.field());
        return new AssignedValue(RowState.OF_STATEMENT.seen(reference), storage(column), true, true);
    }

    private static String storage(DeclaredColumn column) {
        return column.type() instanceof ScalarType<?> type
                ? Optional.ofNullable(ScalarSupport.STORAGES.get(type))
                        .orElseThrow()
                        .type()
                : TEXT;
    }

    private static boolean isStored(Field<?> value, String storage) {
        if (value instanceof Param || value instanceof RowReference || value instanceof QOM.Cast) {
            return value.getType().equals(Double.class) == storage.equals("REAL");
        }
        if (value instanceof QOM.Add<?> sum) {
            return isStored(sum.$arg1(), storage) && isStored(sum.$arg2(), storage);
        }
        return storage.equals(TEXT);
    }

    private static boolean isAtomic(Field<?> value) {
        return value instanceof Param
                || value instanceof RowReference
                || value instanceof QOM.CaseSearched
                || value instanceof QOM.Coalesce
                || value instanceof QOM.Cast
                || CurrentTime.is(value);
    }

    /** This value where the condition holds, and another one elsewhere. */
    @SuppressWarnings("unchecked") // both are values of one column
    AssignedValue where(Condition condition, AssignedValue otherwise) {
        return new AssignedValue(
                DSL.when(condition, (Field<Object>) value).otherwise((Field<Object>) otherwise.value),
                storage,
                isStored && otherwise.isStored,
                true);
    }

    /** The value as the column holds it, as a part of an expression that reads the column. */
    Field<?> stored() {
        return isStored ? compared() : between("CAST(", " AS " + storage + ")");
    }

    /** The value to compare a column with, which makes its storage class of it. */
    Field<?> compared() {
        return isAtomic ? value : between("(", ")");
    }

    private Field<?> between(String start, String end) {
        return CustomField.of(
                value.getUnqualifiedName(),
                value.getDataType(),
                context -> context.sql(start).visit(value).sql(end));
    }
}
