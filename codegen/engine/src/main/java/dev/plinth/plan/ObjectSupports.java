package dev.plinth.plan;

import dev.plinth.model.SchemaObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The supports of one dialect, one for each kind of object that its catalog can hold. */
public final class ObjectSupports {
    private final Map<Class<? extends SchemaObject>, ObjectSupport<?>> byKind;
    private final int mostLocks;

    /** Takes one support for each kind, for a server on which a transaction takes any number of locks. */
    public ObjectSupports(ObjectSupport<?>... supports) {
        this(Integer.MAX_VALUE, supports);
    }

    /** Takes one support for each kind, and the most locks that one transaction should take. */
    public ObjectSupports(int mostLocks, ObjectSupport<?>... supports) {
        this.mostLocks = mostLocks;
        byKind = Stream.of(supports).collect(Collectors.toUnmodifiableMap(ObjectSupport::kind, Function.identity()));
    }

    /** The kinds that have a support. */
    public Set<Class<? extends SchemaObject>> kinds() {
        return byKind.keySet();
    }

    /** The most locks that one transaction should take. */
    int mostLocks() {
        return mostLocks;
    }

    Locks locks(SchemaObject object) {
        return of(object.id().kind()).locks(object);
    }

    /** The names that an object takes. */
    public List<Name> names(SchemaObject object) {
        return of(object.id().kind()).names(object);
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
