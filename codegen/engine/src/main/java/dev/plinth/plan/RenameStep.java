package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One statement of a rename: the whole of it, or the way to a temporary name, or the way from there. */
final class RenameStep implements Circles.Step {
    private final RenameSteps plan;
    private final Change.Rename rename;
    private final String from;
    private final String to;
    private final SchemaObject object;

    RenameStep(RenameSteps plan, Change.Rename rename, String from, String to) {
        this.plan = plan;
        this.rename = rename;
        this.from = from;
        this.to = to;
        object = plan.before(rename.from().object());
    }

    List<RenameStep> throughTemporaryName() {
        String aside = plan.temporaryName();
        return List.of(new RenameStep(plan, rename, from, aside), new RenameStep(plan, rename, aside, to));
    }

    private boolean goesAside() {
        return !to.equals(rename.to().ownName());
    }

    private boolean comesFromAside() {
        return !from.equals(rename.from().ownName());
    }

    /** Whether the name is unique within another object. */
    boolean isWithinAnother() {
        return !rename.from().owner().equals(rename.from());
    }

    /** What is within another object goes aside before that is renamed, because that may take its name. */
    private boolean isEarly() {
        return goesAside() && isWithinAnother();
    }

    /** The object, or a part of it, while the subject has that name and everything else has its new one, or none has yet. */
    private SchemaObject state(SchemaObject part, String name) {
        SchemaObject moved = isEarly() ? part : plan.moved(part);
        Id subject = rename.from() instanceof MemberId member
                ? new MemberId(moved.id(), member.kind(), member.name())
                : moved.id();
        return plan.renamed(moved, Map.of(subject, subject.called(name)));
    }

    /** What takes and frees names: the member, or the object without those members that have steps of their own. */
    private SchemaObject part() {
        return rename.from() instanceof MemberId member
                ? object.withMembers(member::equals)
                : object.withMembers(member -> !plan.isRenamed(member));
    }

    /** The names that are taken under a name. Those within an object move along with it. */
    private Set<Name> names(SchemaObject part, String name) {
        List<Name> names = new ArrayList<>(plan.supports().names(state(part, name)));
        if (rename.from() instanceof MemberId) {
            plan.supports().names(state(bare(), name)).forEach(names::remove);
        } else if (!isWithinAnother()) {
            names.removeIf(Name::local);
        }
        return new HashSet<>(names);
    }

    private SchemaObject bare() {
        return object.withMembers(member -> false);
    }

    /** Nothing waits for a temporary name. */
    @Override
    public Set<Name> frees() {
        if (comesFromAside()) {
            return Set.of();
        }
        Set<Name> freed = names(part(), from);
        freed.removeAll(names(part(), to));
        return freed;
    }

    @Override
    public Set<Name> takes() {
        Set<Name> taken = names(part(), to);
        taken.removeAll(names(part(), from));
        return taken;
    }

    @Override
    public Id subject() {
        return (isEarly() ? rename.from() : rename.to()).called(to);
    }

    @Override
    public Optional<Id> owner() {
        return isWithinAnother() && !isEarly() ? Optional.of(rename.to().owner()) : Optional.empty();
    }

    /**
     * Whether it would have one name twice for a moment: the new one differs only in its case, on a server that does not
     * see that, or something that moves along has it.
     */
    boolean meetsItself() {
        if (rename.from() instanceof MemberId) {
            return takes().isEmpty();
        }
        return !Collections.disjoint(names(bare(), to), names(part(), from))
                || !Collections.disjoint(names(bare(), from), names(part(), to));
    }

    /**
     * The step as an operation.
     *
     * @param early the steps of what is within this and goes aside before it
     */
    Operation operation(List<RenameStep> early) {
        Map<Id, Id> aside = new HashMap<>();
        early.forEach(step -> aside.put(step.rename.from(), step.subject()));
        SchemaObject whole = aside.isEmpty() ? object : plan.renamed(object, aside);
        SchemaObject was = state(whole, from);
        Set<Id> along = new HashSet<>();
        if (rename.from() instanceof ObjectId) {
            SchemaObject is = state(whole, to);
            is.members().forEach(member -> along.add(is.id(member)));
        }
        Set<Id> needs = new HashSet<>(aside.values());
        owner().ifPresent(needs::add);
        if (comesFromAside()) {
            needs.add(rename.from().called(from));
            needs.add(rename.to().called(from));
        }
        return new Operation(
                new NodeId(subject(), Phase.RENAME),
                plan.supports().of(was.id().kind()).rename(was, subject().called(from), to),
                List.of(new Effect(
                        Optional.of(subject()),
                        along,
                        needs,
                        Set.of(),
                        Set.of(),
                        List.copyOf(takes()),
                        new Locks(1, 0))),
                List.of(new Effect(
                        Optional.empty(), Set.of(), Set.of(), Set.of(), Set.of(), List.copyOf(frees()), Locks.NONE)),
                List.of());
    }

    /** What this is within, under its name before, if this goes aside before that is renamed. */
    Optional<Id> earlyWithin() {
        return isEarly() ? Optional.of(rename.from().owner()) : Optional.empty();
    }

    /** The identity before. */
    Id from() {
        return rename.from();
    }
}
