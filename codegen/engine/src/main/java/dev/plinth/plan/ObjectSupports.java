package dev.plinth.plan;

import dev.plinth.diff.RenameRules;
import dev.plinth.model.Catalog;
import dev.plinth.model.Fragment;
import dev.plinth.model.Id;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Renaming;
import dev.plinth.model.SchemaObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The supports of one dialect, one for each kind of object that its catalog can hold. */
public final class ObjectSupports implements RenameRules {
    private final Map<Class<? extends SchemaObject>, ObjectSupport<?>> byKind;
    private final ScriptRules scriptRules;

    private final Function<Id, Fragment.Ref> references;

    /**
     * Takes one support for each kind.
     *
     * @param references how the dialect writes a name into an expression
     * @param scriptRules what the dialect asks of scripts
     */
    public ObjectSupports(
            Function<Id, Fragment.Ref> references, ScriptRules scriptRules, ObjectSupport<?>... supports) {
        this.references = references;
        this.scriptRules = scriptRules;
        byKind = Stream.of(supports).collect(Collectors.toUnmodifiableMap(ObjectSupport::kind, Function.identity()));
    }

    /** The kinds that have a support. */
    public Set<Class<? extends SchemaObject>> kinds() {
        return byKind.keySet();
    }

    ScriptRules scriptRules() {
        return scriptRules;
    }

    Locks locks(SchemaObject object) {
        return of(object.id().kind()).locks(object);
    }

    /** The names that an object takes. */
    public List<Name> names(SchemaObject object) {
        return of(object.id().kind()).names(object);
    }

    @Override
    public boolean canRename(Id id) {
        ObjectSupport<?> support = byKind.get(id.object().kind());
        return support != null && support.canRename(id);
    }

    @Override
    public SchemaObject renamed(SchemaObject object, Renaming renaming) {
        return of(object.id().kind()).renamed(object, renaming);
    }

    @Override
    public Map<Id, Id> respelled(Catalog before, Catalog after) {
        Map<ObjectId, SchemaObject> was = before.lookup();
        Map<ObjectId, SchemaObject> is = after.lookup();
        Map<Name, Id> taken = new HashMap<>();
        changed(is, was).forEach(name -> taken.put(name, name.taker().id()));
        Map<Id, Id> respelled = new HashMap<>();
        changed(was, is).forEach(name -> {
            Id old = name.taker().id();
            Id id = taken.getOrDefault(name, old);
            if (isOtherSpelling(old, id)) {
                respelled.put(old, id);
            }
        });
        return respelled;
    }

    private static boolean isOtherSpelling(Id old, Id id) {
        return old.object().kind() == id.object().kind()
                && old.getClass() == id.getClass()
                && !old.ownName().equals(id.ownName())
                && old.ownName().equalsIgnoreCase(id.ownName());
    }

    /** The names of what can be renamed, in objects that are not there in the other catalog, or differ. */
    private Stream<Name> changed(Map<ObjectId, SchemaObject> objects, Map<ObjectId, SchemaObject> others) {
        return objects.values().stream()
                .filter(object -> canRename(object.id()) && !object.equals(others.get(object.id())))
                .flatMap(object -> names(object).stream())
                .filter(name ->
                        name.taker().part().isEmpty() && canRename(name.taker().id()));
    }

    @Override
    public SchemaObject inWordsOf(SchemaObject before, SchemaObject after) {
        return of(before.id().kind()).inWordsOf(before, after);
    }

    @Override
    public SchemaObject inPlacesOf(SchemaObject before, SchemaObject after) {
        return of(before.id().kind()).inPlacesOf(before, after);
    }

    @Override
    public Fragment.Ref reference(Id id) {
        return references.apply(id);
    }

    /**
     * The support of a kind.
     *
     * @throws IllegalStateException if the dialect has none; lowering never gives it such an object
     */
    @SuppressWarnings("unchecked") // a support is filed under its own kind
    public ObjectSupport<SchemaObject> of(Class<? extends SchemaObject> kind) {
        ObjectSupport<?> support = byKind.get(kind);
        if (support == null) {
            throw new IllegalStateException("No support for " + kind.getSimpleName());
        }
        return (ObjectSupport<SchemaObject>) support;
    }
}
