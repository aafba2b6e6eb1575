package dev.plinth.sqlite;

import dev.plinth.diff.Change;
import dev.plinth.diff.Difference;
import dev.plinth.diff.Difference.MemberAdded;
import dev.plinth.diff.Difference.MemberAltered;
import dev.plinth.diff.Difference.MemberDropped;
import dev.plinth.model.Check;
import dev.plinth.model.Column;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Table;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import dev.plinth.version.EngineVersion;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether ALTER TABLE does all that changes in a table, since it knows constraints: SQLite 3.53 sets and drops NOT NULL, adds checks, and
 * drops checks and foreign keys by their names (manual, "ALTER TABLE", sections 6 and 7). Rows are checked where a constraint comes, and no
 * text is edited. What comes is the last constraint of its table, wherever it was before.
 *
 * @param change all that changes in the table
 * @param context the whole plan
 */
record InPlaceAlteration(TableChange change, PlanContext context) {
    private static final EngineVersion SINCE = new EngineVersion(3, 53, 0);

    /** Whether every engine that the plan must run on has these statements. */
    static boolean isOffered(PlanContext context) {
        return context.rollout().isFrom(SINCE);
    }

    boolean isEnough() {
        return isOffered(context)
                && new NativeAlteration(change, context).keepsAColumn()
                && change.differences().stream().allMatch(this::isInPlace)
                && change.parts().stream().allMatch(this::isInPlace)
                && haveNames()
                && keepsComments()
                && new InPlaceRows(change, context).areUpdatable()
                && !statements().isEmpty();
    }

    Operation operation() {
        return new AlteredTable(change, context)
                .operation(statements(), new RebuildHazards(change, context).ofChange());
    }

    private List<String> statements() {
        return new InPlaceStatements(this).all();
    }

    private boolean isInPlace(Difference difference) {
        if (difference instanceof MemberAltered altered) {
            return altered.after() instanceof Check
                    || (altered.before() instanceof Column before
                            && altered.after() instanceof Column after
                            && new InPlaceColumn(change, before, after, context).isEnough());
        }
        if (difference instanceof MemberAdded added) {
            return added.member() instanceof Check
                    || (added.member() instanceof Column column && NativeAlteration.isAddable(column));
        }
        return difference instanceof MemberDropped dropped
                && (dropped.member() instanceof Check
                        || new NativeAlteration(change, context).isColumnThatComesOrGoes(difference));
    }

    private boolean isInPlace(Change part) {
        return part instanceof Change.Drop || new NativeAlteration(change, context).comesWithColumn(part);
    }

    /** A constraint without a name cannot be told from others; it goes with its column. */
    private boolean haveNames() {
        var keys = new ForeignKeysOfTable(change, context);
        ConstraintNames before = ConstraintNames.of(change.before(), keys.before());
        ConstraintNames after = ConstraintNames.of(change.after(), keys.afterwards());
        return droppedChecks().allMatch(check -> before.tells(check.name()))
                && droppedKeys().allMatch(key -> before.tells(key.name()))
                && addedChecks().allMatch(check -> after.tells(check.name()));
    }

    /** What goes takes the comments beside it along. */
    private boolean keepsComments() {
        return change.before().columns().stream()
                .filter(column -> column.comment().isPresent())
                .noneMatch(column -> change.after()
                        .column(column.name())
                        .filter(after -> losesConstraint(column, after))
                        .isPresent());
    }

    private boolean losesConstraint(Column before, Column after) {
        return (!before.nullable() && after.nullable())
                || without(before.checks().stream(), after.checks().stream())
                        .findAny()
                        .isPresent()
                || droppedKeys().anyMatch(key -> key.columns().equals(List.of(before.name())));
    }

    /** The foreign keys that go. */
    Stream<ForeignKey> droppedKeys() {
        return change.parts().stream().filter(Change.Drop.class::isInstance).map(part ->
                (ForeignKey) ((Change.Drop) part).object());
    }

    /** The checks that go, with those that change. Those without a name go with their columns. */
    Stream<Check> droppedChecks() {
        Stream<Check> ofColumns = change.before().columns().stream()
                .flatMap(column -> column.checks().stream()
                        .filter(check -> !Unnamed.is(check.name()) || stays(column, change.after())));
        return without(
                Stream.concat(ofColumns, change.before().checks().stream()),
                change.after().allChecks());
    }

    /** The checks that come, with those that change. Those of a new column are part of it. */
    Stream<Check> addedChecks() {
        Stream<Check> ofColumns = change.after().columns().stream()
                .filter(column -> stays(column, change.before()))
                .flatMap(column -> column.checks().stream());
        return without(
                Stream.concat(ofColumns, change.after().checks().stream()),
                change.before().allChecks());
    }

    private static boolean stays(Column column, Table other) {
        return other.column(column.name()).isPresent();
    }

    private static Stream<Check> without(Stream<Check> checks, Stream<Check> others) {
        Set<String> same = others.map(SqliteObjects.CONSTRAINTS::check).collect(Collectors.toSet());
        return checks.filter(check -> !same.contains(SqliteObjects.CONSTRAINTS.check(check)));
    }
}
