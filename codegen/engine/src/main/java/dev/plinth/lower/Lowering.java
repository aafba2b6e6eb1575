package dev.plinth.lower;

import dev.plinth.model.Id;
import dev.plinth.model.SchemaObject;
import dev.plinth.schema.internal.DeclaredObject;
import java.util.List;
import java.util.function.BiConsumer;
import org.jooq.Name;

/**
 * How one dialect lowers one kind of declared object.
 *
 * @param <D> the kind of declared object
 */
public interface Lowering<D extends DeclaredObject> {
    /** Which kind of declared object this is for. */
    Class<D> kind();

    /** Tells by which names of jOOQ expressions mean a declared object or a member of it, and what they mean. */
    default void addNames(D declared, BiConsumer<Name, Id> names) {}

    /** The objects that a declared one becomes: one, several, or none where the dialect needs none. */
    List<SchemaObject> lower(D declared, LoweringContext context);

    /** How a declaration gives another name to an object that a declared one becomes: an imperative without a full stop. */
    default String remedy(D declared, SchemaObject object) {
        return declared.remedy();
    }
}
