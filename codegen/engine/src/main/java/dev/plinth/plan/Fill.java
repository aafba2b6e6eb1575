package dev.plinth.plan;

import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.Table;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a person says of the values of a column that comes or changes: what rows get that have none, or what becomes of the old ones.
 *
 * @param value the value
 */
public record Fill(Expression value) {
    /** What rows get that have no value; empty if nobody said. */
    public static Optional<Fill> of(TableChange change, Column after, PlanContext context) {
        MemberId id = change.after().id(after);
        return context.intents()
                .backfill(id)
                .map(value -> checked(value, id, change, context))
                .or(() -> comesBack(change, after, context)
                        ? context.neutral(change.after(), after).map(Fill::new)
                        : Optional.empty());
    }

    /** Whether an undo adds a column that cannot be without values. */
    private static boolean comesBack(TableChange change, Column after, PlanContext context) {
        return context.direction() == Direction.UNDO
                && after.isRequired()
                && change.before().column(after.name()).isEmpty();
    }

    /** What becomes of the values of another type; empty if nobody said, or did not mean this type. */
    public static Optional<Fill> ofCast(
            TableChange change, Column before, Column after, FormerType formerType, PlanContext context) {
        MemberId id = change.after().id(after);
        return context.intents()
                .cast(id)
                .filter(cast -> formerType.isMeant(cast.former(), before.type()))
                .map(cast -> checked(cast.value(), id, change, context));
    }

    /** Whether a type that a person names is the one that a column had. */
    public interface FormerType {
        /**
         * Decides.
         *
         * @param named the type that a person names
         * @param before the type of the column
         */
        boolean isMeant(Expression named, Expression before);
    }

    private static Fill checked(Expression value, MemberId id, TableChange change, PlanContext context) {
        value.uses().stream()
                .filter(used -> used.object().equals(change.after().id())
                        && change.before().column(used.ownName()).isEmpty())
                .forEach(used -> context.problems()
                        .add(
                                "carry-reads-new",
                                context.place(id),
                                "its backfill or cast reads %s, which comes in the same migration and has no values yet."
                                        .formatted(used.path()),
                                "Freeze a migration with one of them first."));
        return new Fill(value);
    }

    /** Whether it is the same for every row, so that it is never null by accident. */
    public boolean isConstant() {
        return value.parts().stream().allMatch(Fragment.Sql.class::isInstance);
    }

    /** What must still be there when it is computed: text of a person's own may read what goes. */
    public Set<Id> reads(TableChange change) {
        Set<Id> read = new HashSet<>(value.uses());
        if (value.parts().stream().anyMatch(Fragment.Opaque.class::isInstance)) {
            Table after = change.after();
            change.before().columns().stream()
                    .filter(column -> after.column(column.name()).isEmpty())
                    .forEach(column -> read.add(change.before().id(column)));
        }
        return read;
    }
}
