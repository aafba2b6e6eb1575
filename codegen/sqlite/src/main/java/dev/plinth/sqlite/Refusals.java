package dev.plinth.sqlite;

import dev.plinth.diff.Change;
import dev.plinth.diff.ChangeSet;
import dev.plinth.diff.TableAlteration;
import dev.plinth.model.Column;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What SQLite's ALTER TABLE cannot do (manual, "ALTER TABLE", sections 4 and 5). */
final class Refusals {
    private Refusals() {}

    static List<String> of(Change change, ChangeSet all) {
        return change.fold(
                create -> foreignKey(create.object(), "is new"),
                drop -> drop.object() instanceof ForeignKey key
                                && DroppedKeys.of(all).hinders(key)
                        ? List.of()
                        : foreignKey(drop.object(), "is dropped"),
                alter -> alter.before() instanceof Table before && alter.after() instanceof Table after
                        ? columns(TableAlteration.of(before, after))
                        : List.of());
    }

    private static List<String> foreignKey(SchemaObject object, String what) {
        return object instanceof ForeignKey key
                ? List.of("%s: %s, but SQLite has foreign keys in CREATE TABLE alone, and the table stays"
                        .formatted(key.id(), what))
                : List.of();
    }

    private static List<String> columns(TableAlteration alteration) {
        List<String> refused = new ArrayList<>();
        for (Column column : alteration.added()) {
            reason(column)
                    .ifPresent(reason -> refused.add("column %s.%s: SQLite cannot add it to a table, for it %s"
                            .formatted(alteration.after().name(), column.name(), reason)));
        }
        return refused;
    }

    private static Optional<String> reason(Column column) {
        if (column.identity()) {
            return Optional.of("is an identity");
        }
        if (column.defaultExpression().isEmpty()) {
            return column.nullable() ? Optional.empty() : Optional.of("is NOT NULL without a default");
        }
        return column.defaultExpression()
                .filter(expression -> expression.startsWith("("))
                .map(expression -> "has the default " + expression + ", which is no constant");
    }
}
