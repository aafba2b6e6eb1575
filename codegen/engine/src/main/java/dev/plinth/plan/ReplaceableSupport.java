package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import java.util.ArrayList;
import java.util.List;

/**
 * The support of a kind of object that holds no rows: unless a kind says otherwise, a changed one is dropped and created again.
 *
 * @param <O> the kind of object
 */
public abstract class ReplaceableSupport<O extends SchemaObject> implements ObjectSupport<O> {
    /** The statements that create an object. */
    protected abstract List<String> create(O object);

    /** The statements that drop an object. */
    protected abstract List<String> drop(O object);

    /** The operations that make one state of an object of another. */
    protected List<Operation> alter(O before, O after, PlanContext context) {
        return List.of(drop(before, context), creation(after, replaced(before, after, context), context));
    }

    /** What belongs to a table is dropped with it. */
    @Override
    public ObjectId owner(Change change, PlanContext context) {
        return change instanceof Change.Drop drop
                ? drop.object()
                        .belongsTo()
                        .map(table -> context.ownerOfDropped(drop.id(), table))
                        .orElse(drop.id())
                : change.id();
    }

    @Override
    public List<Operation> plan(List<Change> changes, PlanContext context) {
        List<Operation> operations = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Create create) {
                O created = kind().cast(create.object());
                operations.add(creation(created, created(created, context), context));
            } else if (change instanceof Change.Drop drop) {
                operations.add(drop(drop.object(), context));
            } else if (change instanceof Change.Alter alter) {
                operations.addAll(alter(kind().cast(alter.before()), kind().cast(alter.after()), context));
            }
        }
        return operations;
    }

    /** What a reviewer must know when an object is created. */
    protected List<Hazard> created(O object, PlanContext context) {
        return List.of();
    }

    /** What a reviewer must know when an object is created in place of another one. */
    protected List<Hazard> replaced(O before, O after, PlanContext context) {
        return before.equals(after) ? List.of() : created(after, context);
    }

    /** What a reviewer must know when an object is dropped. */
    protected List<Hazard> dropped(O object, Direction direction) {
        return List.of();
    }

    @Override
    public final List<Hazard> losses(Change change) {
        return change instanceof Change.Drop drop
                ? dropped(kind().cast(drop.object()), Direction.FORWARD).stream()
                        .filter(hazard -> hazard.kind().isLoss())
                        .toList()
                : List.of();
    }

    private Operation creation(O object, List<Hazard> hazards, PlanContext context) {
        return Operation.creation(
                new NodeId(object.id(), Phase.CREATE), create(object), List.of(context.effect(object)), hazards);
    }

    private Operation drop(SchemaObject object, PlanContext context) {
        O dropped = kind().cast(object);
        return Operation.drop(
                new NodeId(object.id(), Phase.DROP),
                drop(dropped),
                List.of(context.effect(object)),
                dropped(dropped, context.direction()));
    }
}
