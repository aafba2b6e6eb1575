package dev.plinth.plan;

import dev.plinth.diff.Difference;
import dev.plinth.model.Column;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.Index;
import dev.plinth.model.Key;
import dev.plinth.model.Member;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a reviewer must know of changes of tables, and of what belongs to them. */
public final class Hazards {
    /** Of what was dropped, no more likely renames are named: a swap of 150 tables would fill megabytes. */
    private static final int MOST_RENAMES = 3;

    private Hazards() {}

    static List<Hazard> created(Table table, Direction direction) {
        return direction == Direction.UNDO ? List.of(new Hazard(HazardKind.RESTORES_NO_ROWS, table.id())) : List.of();
    }

    static List<Hazard> dropped(Table table, PlanContext context) {
        List<Hazard> hazards = new ArrayList<>();
        hazards.add(new Hazard(HazardKind.DROPS_ROWS, table.id()));
        if (context.direction() == Direction.FORWARD) {
            addRenames(table.id(), context.likelyRenames(table), context.intents(), hazards);
        }
        return hazards;
    }

    /** Of a column that becomes NOT NULL. What is the same for every row is not null. */
    public static List<Hazard> required(Id id, Column column, Optional<Fill> fill) {
        return column.nullable() || fill.filter(Fill::isConstant).isPresent()
                ? List.of()
                : List.of(new Hazard(HazardKind.MAY_HOLD_NULL, id));
    }

    /** Of a column that goes. */
    public static List<Hazard> dropped(Column column, TableChange change, PlanContext context) {
        Id id = change.before().id(column);
        List<Hazard> hazards = new ArrayList<>();
        hazards.add(new Hazard(HazardKind.DROPS_VALUES, id));
        if (context.direction() == Direction.FORWARD) {
            Stream<Id> alike = change.differences().stream()
                    .filter(difference -> difference instanceof Difference.MemberAdded added
                            && added.member() instanceof Column other
                            && other.type().equals(column.type()))
                    .map(Difference::subject);
            addRenames(id, alike, context.intents(), hazards);
        }
        return hazards;
    }

    /** Of a key or a check that a table with rows gets. */
    public static Hazard constraint(Table table, Member constraint) {
        return new Hazard(
                constraint instanceof Key ? HazardKind.MAY_HOLD_DUPLICATES : HazardKind.MAY_VIOLATE_CHECK,
                table.id(constraint));
    }

    /** Of a key or a check that a table with rows gets or changes. What another key has kept apart, or holds no value yet, is unique. */
    public static List<Hazard> constraint(TableChange change, Member constraint) {
        return constraint instanceof Key key && isUniqueAlready(change, key)
                ? List.of()
                : List.of(constraint(change.after(), constraint));
    }

    private static boolean isUniqueAlready(TableChange change, Key key) {
        boolean kept = change.before().keys().stream()
                .anyMatch(old -> key.columns().containsAll(old.columns())
                        && old.columns().stream().allMatch(column -> keepsType(change, column)));
        boolean empty = !key.primary()
                && !key.nullsEqual()
                && key.columns().stream().anyMatch(column -> holdsNothingYet(change, column));
        return kept || empty;
    }

    private static boolean keepsType(TableChange change, String column) {
        Optional<Column> before = change.before().column(column);
        return before.isPresent()
                && before.map(Column::type).equals(change.after().column(column).map(Column::type));
    }

    private static boolean holdsNothingYet(TableChange change, String column) {
        return change.before().column(column).isEmpty()
                && change.after()
                        .column(column)
                        .filter(added ->
                                added.nullable() && added.defaultValue().isEmpty())
                        .isPresent();
    }

    /** Of an index that a table gets, which may have rows. */
    public static List<Hazard> created(Index index, PlanContext context) {
        return index.unique() && !context.isCreated(Table.id(index.table()))
                ? List.of(new Hazard(HazardKind.MAY_HOLD_DUPLICATES, index.id()))
                : List.of();
    }

    /** Of a foreign key that a table gets. In a new column, no row references anything. */
    public static List<Hazard> created(ForeignKey key, PlanContext context) {
        return context.isCreated(Table.id(key.table())) || context.holdsNothingYet(key)
                ? List.of()
                : List.of(new Hazard(HazardKind.MAY_LACK_REFERENCE, key.id()));
    }

    /** Reports a change of a type of which only a person can say what becomes of the values. */
    public static void castUnknown(Table table, Column before, Column after, PlanContext context) {
        context.problems()
                .add(
                        "cast-unknown",
                        context.place(table.id(after)),
                        "the type changed from %s to %s, and only you know what becomes of the values."
                                .formatted(before.type().text(), after.type().text()),
                        "Say it with castUsing(…), or write the migration by hand.");
    }

    /** Of a foreign key that changes: only another action violates nothing. */
    public static List<Hazard> replaced(ForeignKey before, ForeignKey after, PlanContext context) {
        boolean same = before.columns().equals(after.columns())
                && before.targetTable().equals(after.targetTable())
                && before.targetColumns().equals(after.targetColumns());
        return same ? List.of() : created(after, context);
    }

    private static void addRenames(Id dropped, Stream<? extends Id> added, Intents intents, List<Hazard> hazards) {
        added.filter(other -> !intents.replaces(other, dropped))
                .limit(MOST_RENAMES)
                .map(other -> new Hazard(HazardKind.LOOKS_LIKE_RENAME, dropped, Optional.of(other)))
                .forEach(hazards::add);
    }
}
