package dev.plinth.render;

import dev.plinth.model.Check;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Key;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of constraints, which the dialects share.
 *
 * @param identifiers how the dialect quotes
 */
public record ConstraintSql(Identifiers identifiers) {
    private static final String DEFAULT_ACTION = "NO ACTION";
    /** The only option that comes before the actions. */
    private static final String MATCH_FULL = "MATCH FULL";

    /** {@code CONSTRAINT … CHECK (…)}. */
    public String check(Check check) {
        return constraint(check.name(), "CHECK (" + check.expression().text() + ")" + options(check.options()));
    }

    /** {@code CONSTRAINT … PRIMARY KEY (…)} or {@code UNIQUE (…)}. */
    public String key(Key key) {
        String kind = key.primary() ? "PRIMARY KEY" : "UNIQUE";
        return constraint(
                key.name(),
                kind + (key.nullsEqual() ? " NULLS NOT DISTINCT" : "") + " (" + identifiers.quote(key.columns()) + ")"
                        + IndexSql.included(key.included(), identifiers)
                        + options(key.options()));
    }

    /** {@code CONSTRAINT … FOREIGN KEY (…) REFERENCES … (…) [ON DELETE …] [ON UPDATE …]}. */
    public String foreignKey(ForeignKey key) {
        return constraint(key.name(), "FOREIGN KEY (" + identifiers.quote(key.columns()) + ") " + references(key));
    }

    /** {@code CONSTRAINT … REFERENCES … (…) [ON DELETE …] [ON UPDATE …]}, after the definition of its only column. */
    public String foreignKeyOfColumn(ForeignKey key) {
        return constraint(key.name(), references(key));
    }

    private String references(ForeignKey key) {
        return "REFERENCES "
                + new SqlNames(identifiers).of(key.targetTable())
                + " (" + identifiers.quote(key.targetColumns()) + ")"
                + (key.options().contains(MATCH_FULL) ? " " + MATCH_FULL : "")
                + action(" ON DELETE ", key.onDelete())
                + action(" ON UPDATE ", key.onUpdate())
                + options(key.options());
    }

    /** {@code CONSTRAINT …} and what follows. */
    public String constraint(String name, String definition) {
        return "CONSTRAINT " + identifiers.quote(name) + " " + definition;
    }

    private static String options(List<String> options) {
        return options.stream()
                .filter(option -> !option.equals(MATCH_FULL))
                .map(option -> " " + option)
                .collect(Collectors.joining());
    }

    private static String action(String when, String action) {
        return action.equals(DEFAULT_ACTION) ? "" : when + action;
    }
}
