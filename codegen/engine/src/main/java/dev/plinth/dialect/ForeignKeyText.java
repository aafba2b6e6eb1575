package dev.plinth.dialect;

import dev.plinth.model.ForeignKey;

/** The SQL of a foreign key, which the dialects share. */
public final class ForeignKeyText {
    private static final String DEFAULT_ACTION = "NO ACTION";

    private ForeignKeyText() {}

    /** {@code CONSTRAINT … FOREIGN KEY (…) REFERENCES … (…) [ON DELETE …] [ON UPDATE …]}. */
    public static String constraint(ForeignKey key) {
        return "CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (%s)%s%s"
                .formatted(
                        Identifiers.quote(key.name()),
                        Identifiers.quote(key.columns()),
                        Identifiers.quote(key.targetTable()),
                        Identifiers.quote(key.targetColumns()),
                        action(" ON DELETE ", key.onDelete()),
                        action(" ON UPDATE ", key.onUpdate()));
    }

    private static String action(String when, String action) {
        return action.equals(DEFAULT_ACTION) ? "" : when + action;
    }
}
