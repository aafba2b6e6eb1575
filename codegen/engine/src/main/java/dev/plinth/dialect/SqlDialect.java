package dev.plinth.dialect;

import dev.plinth.lower.Lowered;
import dev.plinth.plan.ObjectSupports;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;

/** A dialect: how it lowers a declaration, and what it does with each kind of object. Found as a service. */
public interface SqlDialect {
    /** Which dialect this is. */
    Dialect dialect();

    /**
     * What the dialect's catalog holds once the declaration is applied to an empty database.
     *
     * @throws dev.plinth.problem.ProblemException if the dialect cannot hold something, with a problem for each
     */
    Lowered lower(DeclaredDatabase database);

    /** Reads a live database. */
    Introspection introspection();

    /** One support for each kind of object that its catalog can hold. */
    ObjectSupports supports();
}
