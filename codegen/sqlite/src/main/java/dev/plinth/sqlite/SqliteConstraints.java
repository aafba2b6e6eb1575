package dev.plinth.sqlite;

import dev.plinth.model.Check;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Key;
import java.util.List;

/** The SQL of constraints: named or not, of the table or of one column. */
final class SqliteConstraints {
    private static final String DEFAULT_ACTION = "NO ACTION";

    /** {@code [CONSTRAINT …] CHECK (…)}. */
    String check(Check check) {
        return named(check.name(), "CHECK (" + check.expression().text() + ")" + options(check.options()));
    }

    /** {@code [CONSTRAINT …] PRIMARY KEY (…)} or {@code UNIQUE (…)}. */
    String key(Key key) {
        return named(
                key.name(),
                kind(key) + " (" + SqliteObjects.IDENTIFIERS.quote(key.columns()) + ")" + options(key.options()));
    }

    /** {@code [CONSTRAINT …] PRIMARY KEY [AUTOINCREMENT]} or {@code UNIQUE}, within the text of its only column. */
    String keyOfColumn(Key key, boolean numbered) {
        return named(key.name(), kind(key) + options(key.options()) + (numbered ? " AUTOINCREMENT" : ""));
    }

    private static String kind(Key key) {
        return key.primary() ? "PRIMARY KEY" : "UNIQUE";
    }

    /** {@code [CONSTRAINT …] FOREIGN KEY (…) REFERENCES …}. */
    String foreignKey(ForeignKey key) {
        return named(
                key.name(), "FOREIGN KEY (" + SqliteObjects.IDENTIFIERS.quote(key.columns()) + ") " + references(key));
    }

    /** {@code [CONSTRAINT …] REFERENCES …}, within the text of its only column. */
    String foreignKeyOfColumn(ForeignKey key) {
        return named(key.name(), references(key));
    }

    private static String references(ForeignKey key) {
        String columns =
                key.targetColumns().isEmpty() ? "" : " (" + SqliteObjects.IDENTIFIERS.quote(key.targetColumns()) + ")";
        return "REFERENCES " + SqliteObjects.NAMES.of(key.targetTable()) + columns
                + action(" ON DELETE ", key.onDelete())
                + action(" ON UPDATE ", key.onUpdate())
                + options(key.options());
    }

    private static String named(String name, String definition) {
        return Unnamed.is(name) ? definition : "CONSTRAINT " + SqliteObjects.IDENTIFIERS.quote(name) + " " + definition;
    }

    private static String action(String when, String action) {
        return action.equals(DEFAULT_ACTION) ? "" : when + action;
    }

    private static String options(List<String> options) {
        return options.isEmpty() ? "" : " " + String.join(" ", options);
    }
}
