package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.model.Id;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Renaming;
import dev.plinth.model.SchemaObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The operations of renames. A name that another rename frees is taken after it, and what has its name within a table is renamed
 * after the table. Where these wait for each other, and where the server takes the new name for the old one, a rename goes
 * through a temporary name.
 */
final class RenameSteps {
    private final ObjectSupports supports;
    private final List<Change.Rename> renames;
    private final Map<ObjectId, SchemaObject> before;
    private final Set<Id> renamed = new HashSet<>();
    private final Renaming objects;
    private final TemporaryNames temporary;

    private RenameSteps(PlanInput input, ObjectSupports supports) {
        this.supports = supports;
        renames = input.changes().renames();
        before = input.before().lookup();
        temporary = new TemporaryNames("plinth_tmp_", input.before(), input.after());
        Map<Id, Id> newNames = new HashMap<>();
        for (Change.Rename rename : renames) {
            renamed.add(rename.from());
            if (rename.from() instanceof ObjectId) {
                newNames.put(rename.from(), rename.to());
            }
        }
        objects = new Renaming(newNames, supports::reference);
    }

    static List<Operation> of(PlanInput input, ObjectSupports supports) {
        return input.changes().renames().isEmpty() ? List.of() : new RenameSteps(input, supports).operations();
    }

    private List<Operation> operations() {
        List<RenameStep> steps = new ArrayList<>();
        for (Change.Rename rename : renames) {
            RenameStep step = new RenameStep(
                    this, rename, rename.from().ownName(), rename.to().ownName());
            steps.addAll(step.meetsItself() ? step.throughTemporaryName() : List.of(step));
        }
        steps.sort(Comparator.comparing(step -> !step.isWithinAnother()));
        Set<RenameStep> opened = new HashSet<>(Circles.firstOfEach(steps));
        List<RenameStep> straight = new ArrayList<>();
        steps.forEach(step -> straight.addAll(opened.contains(step) ? step.throughTemporaryName() : List.of(step)));
        Map<Id, List<RenameStep>> early = new HashMap<>();
        straight.forEach(step -> step.earlyWithin()
                .ifPresent(owner ->
                        early.computeIfAbsent(owner, id -> new ArrayList<>()).add(step)));
        return straight.stream()
                .map(step -> step.operation(early.getOrDefault(step.from(), List.of())))
                .toList();
    }

    ObjectSupports supports() {
        return supports;
    }

    String temporaryName() {
        return temporary.next();
    }

    SchemaObject before(ObjectId id) {
        return Objects.requireNonNull(before.get(id));
    }

    boolean isRenamed(Id id) {
        return renamed.contains(id);
    }

    /** An object under the new names of all objects. */
    SchemaObject moved(SchemaObject object) {
        return supports.renamed(object, objects);
    }

    SchemaObject renamed(SchemaObject object, Map<Id, Id> ids) {
        return supports.renamed(object, new Renaming(ids, supports::reference));
    }
}
