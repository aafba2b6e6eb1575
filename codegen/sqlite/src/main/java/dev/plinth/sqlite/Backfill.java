package dev.plinth.sqlite;

import dev.plinth.model.Column;
import dev.plinth.plan.Fill;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives rows a value that have none in a column that must have one from now on.
 *
 * @param change all that changes in the table
 * @param context the whole plan
 */
record Backfill(TableChange change, PlanContext context) {
    /** As an application would do it, so that triggers see it; all at once, so that each reads the others as they were. */
    List<String> statements() {
        List<String> values = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        for (Column column : change.after().columns()) {
            if (change.before().column(column.name()).filter(Column::nullable).isPresent() && !column.nullable()) {
                String name = SqliteObjects.IDENTIFIERS.quote(column.name());
                Fill.of(change, column, context).ifPresent(fill -> {
                    values.add("%1$s = coalesce(%1$s, %2$s)"
                            .formatted(name, fill.value().text()));
                    conditions.add(name + " IS NULL");
                });
            }
        }
        return values.isEmpty()
                ? List.of()
                : List.of("UPDATE %s\nSET %s\nWHERE %s"
                        .formatted(
                                SqliteObjects.NAMES.of(change.after().name()),
                                String.join(",\n  ", values),
                                String.join(" OR ", conditions)));
    }
}
