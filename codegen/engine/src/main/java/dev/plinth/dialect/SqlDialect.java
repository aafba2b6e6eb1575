package dev.plinth.dialect;

import dev.plinth.model.Catalog;
import dev.plinth.plan.PlanRules;
import dev.plinth.plan.Step;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.List;

/** A dialect: how it lowers a declaration, what it can change, and how a step reads in its SQL. Found as a service. */
public interface SqlDialect extends PlanRules {

    /** Which dialect this is. */
    Dialect dialect();

    /**
     * What the dialect's catalog holds once the declaration is applied to an empty database.
     *
     * @throws UnsupportedFeatureException if the dialect cannot hold something, naming everything it cannot hold
     */
    Catalog lower(DeclaredDatabase database);

    /** The SQL statements of a step, in order, without a semicolon at the end. */
    List<String> render(Step step);
}
