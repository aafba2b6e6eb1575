package dev.plinth.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A routine without parameters.
 *
 * @param name its name
 * @param returns the type that it returns
 * @param language the language of its body
 * @param body the lines and statements of its body, in canonical form
 */
public record Routine(QName name, String returns, String language, List<Expression> body) implements SchemaObject {
    public Routine {
        body = List.copyOf(body);
    }

    /** The identity of a routine of that name. */
    public static ObjectId id(QName name) {
        return ObjectId.of(Routine.class, name);
    }

    @Override
    public ObjectId id() {
        return id(name);
    }

    @Override
    public Set<Id> uses() {
        return Expression.uses(body);
    }

    @Override
    public Routine renamed(Renaming renaming) {
        return new Routine(renaming.of(id()).name(), returns, language, renaming.in(body));
    }

    @Override
    public Optional<ObjectId> belongsTo() {
        return Optional.empty();
    }
}
