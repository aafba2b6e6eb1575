package dev.plinth.lower;

import dev.plinth.model.Expression;
import dev.plinth.model.Id;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Table;
import dev.plinth.schema.internal.DeclaredTrigger;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses tables that a trigger cannot tell from the rows that it reads. Quotes do not help: in {@code DELETE FROM new WHERE
 * new.id = NEW.id} both sides are the column of the table, so that every row is deleted.
 */
public final class RowNames {
    private static final Set<String> ROWS = Set.of("new", "old", "excluded");

    private RowNames() {}

    /** Reports a table with the name of a row in the body of a trigger. */
    public static void check(DeclaredTrigger trigger, Expression statement, LoweringContext context) {
        for (Id id : statement.uses()) {
            ObjectId object = id.object();
            String name = object.name().name();
            if (object.kind() == Table.class && ROWS.contains(name.toLowerCase(Locale.ROOT))) {
                context.problems()
                        .add(
                                "trigger-table-name",
                                trigger.where(),
                                "the body names the table %s, which has the name of a row in a trigger."
                                        .formatted(name),
                                "Rename the table.");
            }
        }
    }
}
