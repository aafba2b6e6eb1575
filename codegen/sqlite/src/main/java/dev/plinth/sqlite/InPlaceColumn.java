package dev.plinth.sqlite;

import dev.plinth.model.Column;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.Relabelling;
import dev.plinth.plan.TableChange;
import dev.plinth.render.Identifiers;
import dev.plinth.render.Labels;
import java.util.Optional;

/**
 * A column that stays, of which ALTER TABLE changes constraints only.
 *
 * @param change all that changes in the table
 * @param before the column as it is
 * @param after the column as it will be
 * @param context the whole plan
 */
record InPlaceColumn(TableChange change, Column before, Column after, PlanContext context) {
    /**
     * Whether constraints are all that changes. A table that is not strict gives rows a default, and a person may say what becomes of
     * values: neither is left to a statement that does not read the rows as they were.
     */
    boolean isEnough() {
        return withConstraintsOf(after).equals(after)
                && !new CopiedRows(change, context).fills(before, after)
                && !new CarriedColumn(change, before, after, context).isTold();
    }

    private Column withConstraintsOf(Column other) {
        return new Column(
                before.name(),
                before.type(),
                other.nullable(),
                before.identity(),
                before.defaultValue(),
                other.checks(),
                before.comment(),
                before.always(),
                before.generated(),
                before.numbers());
    }

    /** What becomes of rows whose label has another name afterwards; empty if there are none. */
    Optional<Assignment> assignment() {
        Relabelling labels = new CarriedColumn(change, before, after, context).labels();
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        String name = SqliteObjects.IDENTIFIERS.quote(after.name());
        return Optional.of(new Assignment(
                name,
                Labels.translation(name, labels.all()),
                Optional.of(Identifiers.in(name, labels.all().keySet()))));
    }

    /**
     * A part of an UPDATE.
     *
     * @param column the column, quoted if it needs quotes
     * @param value its new value
     * @param condition which rows it is about; empty: all
     */
    record Assignment(String column, String value, Optional<String> condition) {
        String text() {
            return column + " = " + value;
        }
    }
}
