package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.diff.Difference;
import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What the dialects do alike with tables: they come and go with what belongs to them, and columns come and go. */
public abstract class TableSupport implements ObjectSupport<Table> {
    @Override
    public final Class<Table> kind() {
        return Table.class;
    }

    /** The statements that create a table, with the foreign keys that are part of the statement. */
    protected abstract List<String> create(Table table, List<ForeignKey> keys);

    /** The statements that drop a table with what belongs to it. */
    protected abstract List<String> drop(Table table);

    /**
     * The statements that add a column to a table with rows.
     *
     * @param fill what the rows get; empty if they get the default
     */
    protected abstract List<String> addColumn(Table table, Column column, Optional<Fill> fill);

    /** What a reviewer must know of how rows are filled in a column that comes. */
    protected List<Hazard> filling(Table table, Fill fill) {
        return List.of();
    }

    /**
     * A value that a column can have, whatever it is about; empty if its own checks may exclude it.
     *
     * @param objects finds what the type of the column names
     */
    protected abstract Optional<Expression> neutral(Column column, Function<ObjectId, Optional<SchemaObject>> objects);

    /** The statements that drop a column. */
    protected abstract List<String> dropColumn(Table table, Column column);

    /** The operations that make of a table that stays what it will be. */
    protected abstract List<Operation> alter(TableChange change, PlanContext context);

    @Override
    public final List<Operation> plan(List<Change> changes, PlanContext context) {
        Optional<Change> own = changes.stream()
                .filter(change -> change.id().kind() == Table.class)
                .findFirst();
        if (own.isPresent() && own.get() instanceof Change.Create create && create.object() instanceof Table table) {
            return List.of(creation(table, objects(changes), context));
        }
        if (own.isPresent() && own.get() instanceof Change.Drop drop && drop.object() instanceof Table table) {
            return List.of(removal(table, objects(changes), context));
        }
        return alter(TableChange.of(own, changes, context), context);
    }

    @Override
    public final List<Hazard> losses(Change change) {
        if (change instanceof Change.Drop) {
            return List.of(new Hazard(HazardKind.DROPS_ROWS, change.id()));
        }
        return change instanceof Change.Alter alter
                ? alter.differences().stream()
                        .filter(TableSupport::dropsColumn)
                        .map(difference -> new Hazard(HazardKind.DROPS_VALUES, difference.subject()))
                        .toList()
                : List.of();
    }

    private static boolean dropsColumn(Difference difference) {
        return difference instanceof Difference.MemberDropped dropped && dropped.member() instanceof Column;
    }

    private static List<SchemaObject> objects(List<Change> changes) {
        List<SchemaObject> objects = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Create create) {
                objects.add(create.object());
            } else if (change instanceof Change.Drop drop) {
                objects.add(drop.object());
            }
        }
        return objects;
    }

    private Operation creation(Table table, List<SchemaObject> objects, PlanContext context) {
        List<ForeignKey> keys = objects.stream()
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .toList();
        return Operation.creation(
                new NodeId(table.id(), Phase.CREATE),
                create(table, keys),
                objects.stream().map(context::effect).toList(),
                Hazards.created(table, context.direction()));
    }

    /** What goes with a table holds up only what the server itself would refuse to drop before it. */
    private Operation removal(Table table, List<SchemaObject> objects, PlanContext context) {
        List<Effect> effects = new ArrayList<>();
        for (SchemaObject object : objects) {
            Effect effect = context.effect(object);
            effects.add(effect.holding(effect.needs()));
        }
        return Operation.drop(
                new NodeId(table.id(), Phase.DROP), drop(table), effects, Hazards.dropped(table, context));
    }

    /** The operation of a column that comes or goes; empty for any other difference. */
    protected final Optional<Operation> comeOrGo(Difference difference, TableChange change, PlanContext context) {
        if (difference instanceof Difference.MemberDropped dropped && dropped.member() instanceof Column column) {
            return Optional.of(Operation.drop(
                    new NodeId(dropped.subject(), Phase.DROP),
                    dropColumn(change.before(), column),
                    List.of(context.effect(change.before(), column)),
                    Hazards.dropped(column, change, context)));
        }
        return difference instanceof Difference.MemberAdded added && added.member() instanceof Column column
                ? Optional.of(addition(column, change, context))
                : Optional.empty();
    }

    /** What the values are computed from goes later. */
    private Operation addition(Column column, TableChange change, PlanContext context) {
        Table table = change.after();
        Optional<Fill> fill = Fill.of(change, column, context);
        Effect effect = context.effect(table, column);
        List<Hazard> hazards = new ArrayList<>(added(table, column, fill, context));
        fill.map(value -> filling(table, value)).ifPresent(hazards::addAll);
        return new Operation(
                new NodeId(table.id(column), Phase.ALTER),
                addColumn(table, column, fill),
                List.of(effect),
                fill.map(value -> effect.reading(value.reads(change))).stream().toList(),
                hazards);
    }

    /**
     * What a reviewer must know of a column that comes. An undo may need an empty table, because the rows had values that are gone; a
     * migration must work with rows, or it is a problem.
     */
    public static List<Hazard> added(Table table, Column column, Optional<Fill> fill, PlanContext context) {
        if (context.direction() == Direction.UNDO) {
            HazardKind required = fill.isPresent() ? HazardKind.RESTORES_ONE_VALUE : HazardKind.NEEDS_EMPTY_TABLE;
            return List.of(
                    new Hazard(column.isRequired() ? required : HazardKind.RESTORES_NO_VALUES, table.id(column)));
        }
        if (fill.isPresent()) {
            return Hazards.required(table.id(column), column, fill);
        }
        if (column.isRequired() && context.direction() == Direction.ADAPTATION) {
            return List.of(new Hazard(HazardKind.NEEDS_NO_ROWS, table.id(column)));
        }
        if (column.isRequired()) {
            context.problems()
                    .add(
                            "column-not-addable",
                            context.place(table.id(column)),
                            "the new column cannot be added to a table with rows: it is required and has no default,"
                                    + " so the rows that exist have no value for it.",
                            "Give it a backfill(…) or a default, make it nullable(), or write the migration by hand.");
        }
        return List.of();
    }
}
