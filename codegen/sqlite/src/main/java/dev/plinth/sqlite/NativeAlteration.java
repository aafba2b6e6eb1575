package dev.plinth.sqlite;

import dev.plinth.diff.Change;
import dev.plinth.diff.Difference;
import dev.plinth.diff.Difference.MemberAdded;
import dev.plinth.diff.Difference.MemberDropped;
import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Trigger;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Fill;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether ALTER TABLE does all that changes in a table (manual, "ALTER TABLE", sections 4 and 5).
 *
 * @param change all that changes in it
 * @param context the whole plan
 */
record NativeAlteration(TableChange change, PlanContext context) {
    private static final String NULL = "NULL";

    boolean isEnough() {
        return keepsAColumn()
                && change.parts().stream().allMatch(this::comesWithColumn)
                && change.differences().stream().allMatch(this::isColumnThatComesOrGoes)
                && change.differences().stream().noneMatch(this::mayHaveChecksApart);
    }

    /** Where checks were changed in place before, those of a column are not part of it any more, and hinder its drop. */
    private boolean mayHaveChecksApart(Difference difference) {
        return InPlaceAlteration.isOffered(context)
                && difference instanceof MemberDropped dropped
                && dropped.member() instanceof Column column
                && column.checks().stream().anyMatch(check -> !Unnamed.is(check.name()));
    }

    /** The last column cannot be dropped, even if another one comes after that. */
    boolean keepsAColumn() {
        return change.before().columns().stream()
                .anyMatch(column -> column.generated().isEmpty()
                        && change.after().column(column.name()).isPresent());
    }

    /** The foreign keys that come with a column, within its text. */
    List<ForeignKey> keysOf(Difference difference) {
        return change.parts().stream()
                .filter(Change.Create.class::isInstance)
                .map(part -> ((Change.Create) part).object())
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .filter(key -> isKeyOf(key, difference))
                .toList();
    }

    private static boolean isKeyOf(ForeignKey key, Difference difference) {
        return difference instanceof MemberAdded added
                && added.member() instanceof Column column
                && key.columns().equals(List.of(column.name()));
    }

    /** A column with a default cannot come with a reference, if rows are there. */
    boolean comesWithColumn(Change part) {
        return part instanceof Change.Create create
                && create.object() instanceof ForeignKey key
                && change.differences().stream()
                        .anyMatch(difference -> isKeyOf(key, difference)
                                && ((MemberAdded) difference).member() instanceof Column column
                                && column.generated().isEmpty()
                                && column.defaultValue()
                                        .filter(value -> !value.text().equalsIgnoreCase(NULL))
                                        .isEmpty());
    }

    boolean isColumnThatComesOrGoes(Difference difference) {
        if (difference instanceof MemberAdded added && added.member() instanceof Column column) {
            return Fill.of(change, column, context).isEmpty()
                    && (isAddable(column) || (context.direction() != Direction.FORWARD && column.isRequired()));
        }
        return difference instanceof MemberDropped dropped
                && dropped.member() instanceof Column column
                && !isInATrigger(column);
    }

    /** Whether ADD COLUMN takes a column, if it is not asked for values. */
    static boolean isAddable(Column column) {
        return column.generated().map(value -> !value.stored()).orElse(hasConstant(column));
    }

    /** A default in brackets, or the current time, is not a constant. */
    private static boolean hasConstant(Column column) {
        return column.defaultValue()
                .map(Expression::text)
                .filter(value -> value.startsWith("(")
                        || Token.lower(value).startsWith("current_")
                        || (!column.nullable() && value.equalsIgnoreCase(NULL)))
                .isEmpty();
    }

    /** ALTER TABLE refuses what would leave the text of a trigger behind that names what is gone. */
    private boolean isInATrigger(Column column) {
        String name = Token.lower(column.name());
        return Stream.concat(
                        context.unchangedOf(change.after().id()).stream(),
                        context.unchangedUsersOf(change.after().id()).stream())
                .filter(Trigger.class::isInstance)
                .map(Trigger.class::cast)
                .flatMap(trigger -> Stream.concat(
                        trigger.body().stream(),
                        Stream.concat(
                                trigger.condition().stream(),
                                trigger.events().stream().map(Expression::of))))
                .flatMap(text -> Tokens.of(text.text()).stream())
                .anyMatch(token -> token.canName() && Token.lower(token.name()).equals(name));
    }
}
