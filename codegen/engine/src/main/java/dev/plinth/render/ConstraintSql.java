package dev.plinth.render;

import dev.plinth.model.Check;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Key;

/**
 * The SQL of constraints, which the dialects share.
 *
 * @param identifiers how the dialect quotes
 */
public record ConstraintSql(Identifiers identifiers) {
    private static final String DEFAULT_ACTION = "NO ACTION";

    /** {@code CONSTRAINT … CHECK (…)}. */
    public String check(Check check) {
        return constraint(check.name(), "CHECK (" + check.expression().text() + ")");
    }

    /** {@code CONSTRAINT … PRIMARY KEY (…)} or {@code UNIQUE (…)}. */
    public String key(Key key) {
        return constraint(
                key.name(), (key.primary() ? "PRIMARY KEY (" : "UNIQUE (") + identifiers.quote(key.columns()) + ")");
    }

    /** {@code CONSTRAINT … FOREIGN KEY (…) REFERENCES … (…) [ON DELETE …] [ON UPDATE …]}. */
    public String foreignKey(ForeignKey key) {
        return constraint(
                key.name(),
                "FOREIGN KEY (" + identifiers.quote(key.columns()) + ") REFERENCES "
                        + new SqlNames(identifiers).of(key.targetTable())
                        + " (" + identifiers.quote(key.targetColumns()) + ")"
                        + action(" ON DELETE ", key.onDelete())
                        + action(" ON UPDATE ", key.onUpdate()));
    }

    /** {@code CONSTRAINT …} and what follows. */
    public String constraint(String name, String definition) {
        return "CONSTRAINT " + identifiers.quote(name) + " " + definition;
    }

    private static String action(String when, String action) {
        return action.equals(DEFAULT_ACTION) ? "" : when + action;
    }
}
