package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.diff.RecordDifference;
import dev.plinth.diff.TableAlteration;
import dev.plinth.model.Column;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.List;

/** What no dialect carries: an object changed in another way than by columns that come or go. */
final class GeneralRules {
    private GeneralRules() {}

    static List<String> refusals(Change change, Direction direction) {
        return change.fold(create -> List.of(), drop -> List.of(), alter -> alteration(alter, direction));
    }

    private static List<String> alteration(Change.Alter alter, Direction direction) {
        if (!(alter.before() instanceof Table before) || !(alter.after() instanceof Table after)) {
            return RecordDifference.between(alter.id().toString(), (Record) alter.before(), (Record) alter.after());
        }
        TableAlteration alteration = TableAlteration.of(before, after);
        List<String> refused = new ArrayList<>(alteration.others());
        if (direction == Direction.FORWARD) {
            for (Column column : alteration.added()) {
                if (isRequired(column)) {
                    refused.add(
                            "column %s.%s: is new and NOT NULL without a default, so the rows there are have no value for it. Give it a default or make it nullable()"
                                    .formatted(after.name(), column.name()));
                }
            }
        }
        return refused;
    }

    /** Whether a row must give a value for this column. */
    static boolean isRequired(Column column) {
        return !column.nullable()
                && !column.identity()
                && column.defaultExpression().isEmpty();
    }
}
