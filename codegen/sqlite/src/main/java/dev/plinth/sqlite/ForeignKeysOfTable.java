package dev.plinth.sqlite;

import dev.plinth.diff.Change;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Key;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import dev.plinth.render.Identifiers;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The foreign keys of a table that ALTER TABLE does not change.
 *
 * @param change all that changes in the table
 * @param context the whole plan
 */
record ForeignKeysOfTable(TableChange change, PlanContext context) {
    /** All that the table has now, under the names that it will have. */
    List<ForeignKey> before() {
        Stream<SchemaObject> changed = change.parts().stream()
                .flatMap(part -> part instanceof Change.Drop drop
                        ? Stream.of(drop.object())
                        : part instanceof Change.Alter alter ? Stream.of(alter.before()) : Stream.of());
        return with(changed);
    }

    /** All that the table has then, ordered. */
    List<ForeignKey> afterwards() {
        Stream<SchemaObject> changed = change.parts().stream()
                .flatMap(part -> part instanceof Change.Create create
                        ? Stream.of(create.object())
                        : part instanceof Change.Alter alter ? Stream.of(alter.after()) : Stream.of());
        return with(changed);
    }

    private List<ForeignKey> with(Stream<SchemaObject> changed) {
        return Stream.concat(context.unchangedOf(change.after().id()).stream(), changed)
                .filter(ForeignKey.class::isInstance)
                .map(ForeignKey.class::cast)
                .sorted(Comparator.comparing(ForeignKey::id))
                .toList();
    }

    /** Those of them that are no hindrance to rows. */
    List<ForeignKey> enforceable() {
        return afterwards().stream().filter(this::isEnforceable).toList();
    }

    /** SQLite writes no row of a table while what a foreign key references is not there, or not a key. */
    private boolean isEnforceable(ForeignKey key) {
        ObjectId id = Table.id(key.targetTable());
        Stream<Table> states = key.isSelfReference()
                ? Stream.of(change.before(), change.after())
                : Stream.concat(
                                context
                                        .alteration(id)
                                        .filter(target -> context.isInWordsOfServer(id))
                                        .map(Change.Alter::before)
                                        .stream(),
                                context.afterwards(id).stream())
                        .map(Table.class::cast);
        return context.afterwards(id).isPresent()
                && !context.isCreated(id)
                && states.allMatch(
                        target -> target.keys().stream().anyMatch(candidate -> isReferenced(candidate, key)));
    }

    private static boolean isReferenced(Key candidate, ForeignKey key) {
        return key.targetColumns().isEmpty()
                ? candidate.primary()
                        && candidate.columns().size() == key.columns().size()
                : Set.copyOf(candidate.columns()).equals(Set.copyOf(key.targetColumns()));
    }

    private boolean addsKey() {
        return change.parts().stream().anyMatch(part -> !(part instanceof Change.Drop));
    }

    /** Foreign keys may be off. What cannot be enforced yet cannot be checked. */
    List<String> stopAtMissingReference() {
        if (!addsKey() || enforceable().size() < afterwards().size()) {
            return List.of();
        }
        String table = change.after().name().name();
        return List.of("""
                SELECT json_extract('{}', %s || coalesce(rowid, '') || ' references a row of ' || parent || ' that is not there')
                FROM pragma_foreign_key_check(%s)""".formatted(Identifiers.literal("row of " + table + " "), Identifiers.literal(table)));
    }
}
