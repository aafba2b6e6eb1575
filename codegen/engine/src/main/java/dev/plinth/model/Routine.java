package dev.plinth.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A routine.
 *
 * @param name its name
 * @param returns the type that it returns
 * @param language the language of its body
 * @param body the lines and statements of its body, in canonical form
 * @param signature what it is besides a body; empty for a function without parameters that is as usual
 * @param comment its comment
 */
public record Routine(
        QName name,
        String returns,
        String language,
        List<Expression> body,
        Optional<Signature> signature,
        Optional<String> comment)
        implements SchemaObject {
    public Routine {
        body = List.copyOf(body);
    }

    /** A routine without parameters. */
    public Routine(QName name, String returns, String language, List<Expression> body) {
        this(name, returns, language, body, Optional.empty(), Optional.empty());
    }

    /**
     * What a routine that is more than a body says of itself. Then the body is the whole statement that creates it.
     *
     * @param kind what it is in SQL, for example {@code PROCEDURE}
     * @param types the types that tell it from others of its name, in SQL
     * @param parameters its parameters with their names and defaults, which must stay while it is replaced
     */
    public record Signature(String kind, String types, String parameters) {}

    /** The identity of a routine of that name. */
    public static ObjectId id(QName name) {
        return ObjectId.of(Routine.class, name);
    }

    /** Routines of one name differ in the types of their parameters, which are part of the identity. */
    @Override
    public ObjectId id() {
        return signature
                .filter(one -> !one.types().isEmpty())
                .map(one -> id(name.sibling(name.name() + "(" + one.types() + ")")))
                .orElseGet(() -> id(name));
    }

    private QName renamed(ObjectId id) {
        return id.equals(id()) ? name : id.name();
    }

    @Override
    public Set<Id> uses() {
        return Expression.uses(body);
    }

    @Override
    public Routine renamed(Renaming renaming) {
        return new Routine(renamed(renaming.of(id())), returns, language, renaming.in(body), signature, comment);
    }

    @Override
    public Optional<ObjectId> belongsTo() {
        return Optional.empty();
    }
}
