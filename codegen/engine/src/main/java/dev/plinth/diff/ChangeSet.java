package dev.plinth.diff;

import dev.plinth.model.Catalog;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Renaming;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The changes from one catalog to another, without an order of execution. Renames come first; everything else is said in the new
 * names.
 *
 * @param renames what only gets another name, ordered by identity
 * @param changes the other changes, ordered by the identity of their objects
 * @param reworded the objects whose texts are other words for the same
 * @param undecided the objects of which it is not known whether they changed. If one of them changes for certain besides, its
 *     change begins with its later words
 * @param rules how the server renames
 */
public record ChangeSet(
        List<Change.Rename> renames,
        List<Change> changes,
        List<Reworded> reworded,
        List<Undecided> undecided,
        RenameRules rules) {
    public ChangeSet {
        renames = renames.stream()
                .sorted(Comparator.comparing(Change.Rename::from))
                .toList();
        changes = changes.stream().sorted(Comparator.comparing(Change::id)).toList();
        reworded = List.copyOf(reworded);
        undecided = List.copyOf(undecided);
    }

    /** The same, with what is undecided counted as changed: so nothing is lost, at the cost of a change that may be none. */
    public ChangeSet decided() {
        return decided(doubt -> false);
    }

    /**
     * The same, with nothing undecided any more.
     *
     * @param same whether the texts of an object are other words for the same; if not, the object counts as changed
     */
    public ChangeSet decided(Predicate<Undecided> same) {
        Map<ObjectId, Change> all = new TreeMap<>();
        changes.forEach(change -> all.put(change.id(), change));
        List<Reworded> words = new ArrayList<>(reworded);
        for (Undecided doubt : undecided) {
            if (same.test(doubt)) {
                words.add(new Reworded(doubt.before(), doubt.after()));
            } else {
                all.compute(
                        doubt.after().id(), (id, known) -> known == null ? doubt.asChange() : doubt.asPartOf(known));
            }
        }
        return new ChangeSet(renames, List.copyOf(all.values()), words, List.of(), rules);
    }

    /** A catalog in the later words, wherever it holds the earlier ones. */
    public Catalog reword(Catalog earlier, Wording wording) {
        Map<ObjectId, SchemaObject> objects = earlier.lookup();
        reworded.forEach(
                each -> objects.computeIfPresent(each.before().id(), (id, object) -> Rewording.of(object, each)));
        return new Catalog(List.copyOf(objects.values()), wording);
    }

    /** Whether nothing changes for certain. */
    public boolean isEmpty() {
        return renames.isEmpty() && changes.isEmpty() && undecided.isEmpty();
    }

    /** All changes, renames first. */
    public List<Change> all() {
        List<Change> all = new ArrayList<>(renames);
        all.addAll(changes);
        return all;
    }

    /** The changes that take these back. What is undecided stays so and is not part of them. */
    public ChangeSet inverse() {
        Renaming back = renaming().inverse();
        return new ChangeSet(
                renames.stream().map(rename -> (Change.Rename) rename.inverse()).toList(),
                changes.stream()
                        .map(Change::inverse)
                        .map(change -> renames.isEmpty() ? change : renamed(change, back))
                        .toList(),
                List.of(),
                List.of(),
                rules);
    }

    private Change renamed(Change change, Renaming renaming) {
        if (change instanceof Change.Create create) {
            return new Change.Create(rules.renamed(create.object(), renaming));
        }
        if (change instanceof Change.Drop drop) {
            return new Change.Drop(rules.renamed(drop.object(), renaming));
        }
        Change.Alter alter = (Change.Alter) change;
        SchemaObject before = rules.renamed(alter.before(), renaming);
        SchemaObject after = rules.renamed(alter.after(), renaming);
        return new Change.Alter(before, after, Differences.between(before, after));
    }

    /** The new names. */
    public Renaming renaming() {
        return Renames.renaming(renames, rules);
    }

    /** The catalog after the renames, and before everything else. */
    public Catalog renamed(Catalog before) {
        return renames.isEmpty() ? before : Renames.applied(before, renaming(), rules);
    }

    /**
     * The catalog after these changes; its texts have the wording of {@code after}. An object that did not change is that of {@code
     * after}, because equal texts may know more of what they name.
     */
    public Catalog applyTo(Catalog before, Catalog after) {
        Map<ObjectId, SchemaObject> objects = renamed(before).lookup();
        after.objects()
                .forEach(object ->
                        objects.computeIfPresent(object.id(), (id, known) -> known.equals(object) ? object : known));
        reworded.forEach(each -> objects.put(each.after().id(), each.after()));
        for (Change change : changes) {
            if (change instanceof Change.Create create) {
                objects.put(create.id(), create.object());
            } else if (change instanceof Change.Drop drop) {
                objects.remove(drop.id());
            } else if (change instanceof Change.Alter alter) {
                objects.put(alter.id(), alter.after());
            }
        }
        return new Catalog(List.copyOf(objects.values()), after.wording());
    }
}
