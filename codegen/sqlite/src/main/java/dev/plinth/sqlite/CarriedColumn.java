package dev.plinth.sqlite;

import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.plan.Fill;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.Relabelling;
import dev.plinth.plan.TableChange;
import dev.plinth.render.Labels;
import java.util.List;
import java.util.Optional;

/**
 * How the values of a column get into a table that is built again.
 *
 * @param change all that changes in the table
 * @param before the column as it is
 * @param after the column as it will be
 * @param context the whole plan
 */
record CarriedColumn(TableChange change, Column before, Column after, PlanContext context) {
    /** Whether a person says what becomes of the values. */
    boolean isTold() {
        return cast().isPresent();
    }

    /** The value for the new column. */
    String value() {
        Optional<Fill> cast = cast();
        if (cast.isPresent()) {
            return cast.get().value().text();
        }
        Relabelling labels = labels();
        return labels.isEmpty()
                ? storage().value()
                : Labels.translation(SqliteObjects.IDENTIFIERS.quote(before.name()), labels.all());
    }

    /** The checks of the column before, once its labels have their new names. */
    List<Check> relabelledChecks() {
        return Labels.relabelled(before.checks(), labels().all());
    }

    Storage storage() {
        return new Storage(before, after, !RowIdColumn.isStrict(change.after()));
    }

    /** What becomes of its labels. */
    Relabelling labels() {
        return context.intents()
                .relabelling(change.after().id(after), Labels.texts(before.checks()), Labels.texts(after.checks()));
    }

    private Optional<Fill> cast() {
        return before.type().equals(after.type()) && before.checks().equals(after.checks())
                ? Optional.empty()
                : Fill.ofCast(change, before, after, (named, type) -> Storage.isSame(named, type), context);
    }
}
