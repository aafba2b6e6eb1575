package dev.plinth.sqlite;

import dev.plinth.model.Column;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;

/**
 * A column whose text changes.
 *
 * @param change all that changes in the table
 * @param before the column as it is
 * @param after the column as it will be
 * @param context the whole plan
 */
record EditedColumn(TableChange change, Column before, Column after, PlanContext context) {
    /** Whether each row has the same value of it afterwards, without being written. */
    boolean keepsValues() {
        var carried = new CarriedColumn(change, before, after, context);
        return Storage.isSame(before.type(), after.type())
                && before.identity() == after.identity()
                && before.generated().equals(after.generated())
                && !carried.isTold()
                && carried.value().equals(SqliteObjects.IDENTIFIERS.quote(before.name()))
                && (before.defaultValue().equals(after.defaultValue()) || isStoredInAllRows());
    }

    /**
     * A row that is older than its column does not store it, and reads as the default of today. ADD COLUMN makes no such row where the
     * column is NOT NULL and has no default.
     */
    private boolean isStoredInAllRows() {
        return before.isRequired();
    }
}
