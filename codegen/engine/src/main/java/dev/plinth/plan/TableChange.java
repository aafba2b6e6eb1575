package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.diff.Difference;
import dev.plinth.model.Table;
import java.util.List;
import java.util.Optional;

/**
 * All that changes in a table that stays.
 *
 * @param before the table as it is, under its new name
 * @param after the table as it will be
 * @param differences in what the two differ
 * @param parts the changes of other objects that the table is altered with
 */
public record TableChange(Table before, Table after, List<Difference> differences, List<Change> parts) {
    public TableChange {
        differences = List.copyOf(differences);
        parts = List.copyOf(parts);
    }

    static TableChange of(Optional<Change> own, List<Change> changes, PlanContext context) {
        List<Change> parts = changes.stream()
                .filter(change -> !own.equals(Optional.of(change)))
                .toList();
        if (own.isPresent() && own.get() instanceof Change.Alter alter) {
            return new TableChange((Table) alter.before(), (Table) alter.after(), alter.differences(), parts);
        }
        Table table = (Table) context.after(parts.get(0).id().owner());
        return new TableChange(table, table, List.of(), parts);
    }
}
