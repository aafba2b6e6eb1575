package dev.plinth.plan;

import dev.plinth.model.Definition;
import dev.plinth.model.SchemaObject;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;

/** The effects of objects. A migration and its undo share them: what one of them creates, the other one drops. */
final class Effects {
    private final ObjectSupports supports;
    private final IdentityHashMap<SchemaObject, Effect> known = new IdentityHashMap<>();

    Effects(ObjectSupports supports) {
        this.supports = supports;
    }

    Effect of(SchemaObject object) {
        return known.computeIfAbsent(object, this::effect);
    }

    private Effect effect(SchemaObject object) {
        ObjectSupport<SchemaObject> support = supports.of(object.id().kind());
        Effect effect = new Effect(
                Optional.of(object.id()),
                Set.of(),
                support.needs(object),
                support.holds(object),
                support.mentions(object),
                support.names(object),
                support.locks(object));
        String schema = object.id().name().schema();
        return schema.isEmpty() ? effect : effect.alsoNeeding(Set.of(Definition.schema(schema)));
    }
}
