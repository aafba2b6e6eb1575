package dev.plinth.dialect;

import dev.plinth.model.Catalog;
import dev.plinth.model.Check;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Index;
import dev.plinth.model.Key;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredForeignKey;
import dev.plinth.schema.internal.DeclaredIndex;
import dev.plinth.schema.internal.DeclaredKey;
import dev.plinth.schema.internal.DeclaredTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Lowers a declaration to the catalog of one dialect. What is the same in every dialect stands here. */
public final class CatalogLowering {
    private final LoweringRules rules;
    private final Problems problems = new Problems();

    private CatalogLowering(LoweringRules rules) {
        this.rules = rules;
    }

    /**
     * What the dialect's catalog holds once the declaration is applied to an empty database.
     *
     * @throws UnsupportedFeatureException if the dialect cannot hold something, naming everything it cannot hold
     */
    public static Catalog lower(DeclaredDatabase database, LoweringRules rules) {
        return new CatalogLowering(rules).lower(database);
    }

    private Catalog lower(DeclaredDatabase database) {
        List<SchemaObject> objects = new ArrayList<>(rules.types(database));
        for (DeclaredTable table : database.tables()) {
            Table lowered = table(table);
            checkConstraintNames(table, lowered);
            objects.add(lowered);
            table.indexes().stream()
                    .filter(index -> index.dialects().contains(rules.dialect()))
                    .map(index -> index(table, index))
                    .forEach(objects::add);
            table.foreignKeys().stream().map(key -> foreignKey(table, key)).forEach(objects::add);
            table.triggers().stream()
                    .filter(trigger -> trigger.dialects().contains(rules.dialect()))
                    .flatMap(trigger -> rules.trigger(table, trigger, problems).stream())
                    .forEach(objects::add);
        }
        checkTriggerNames(objects);
        if (!problems.found().isEmpty()) {
            throw new UnsupportedFeatureException(
                    database.name(), rules.dialect().id(), problems.found());
        }
        return new Catalog(objects);
    }

    private Table table(DeclaredTable table) {
        return new Table(
                table.name(),
                table.columns().stream()
                        .map(column -> rules.column(table, column, problems))
                        .toList(),
                table.primaryKey().map(CatalogLowering::key),
                table.uniques().stream().map(CatalogLowering::key).toList(),
                table.checks().stream()
                        .filter(check -> check.dialects().contains(rules.dialect()))
                        .map(check -> new Check(check.name(), rules.text().expression(check.condition())))
                        .toList(),
                rules.tableOptions(),
                table.comment());
    }

    private static Key key(DeclaredKey key) {
        return new Key(key.name(), key.columns());
    }

    private Index index(DeclaredTable table, DeclaredIndex index) {
        return new Index(
                index.name(),
                table.name(),
                index.unique(),
                index.columns().stream()
                        .map(part -> new Index.Part(part.column(), part.descending()))
                        .toList(),
                index.predicate().map(rules.text()::expression));
    }

    private static ForeignKey foreignKey(DeclaredTable table, DeclaredForeignKey key) {
        return new ForeignKey(
                key.name(),
                table.name(),
                key.columns(),
                key.targetTable(),
                key.targetColumns(),
                key.onDelete().sql(),
                key.onUpdate().sql());
    }

    /** Names that lowering made must not meet a declared name, nor be cut by the server. */
    private void checkConstraintNames(DeclaredTable declared, Table table) {
        Set<String> names = new HashSet<>();
        Stream.of(table.primaryKey().stream(), table.uniques().stream())
                .flatMap(keys -> keys)
                .map(key -> folded(key.name()))
                .forEach(names::add);
        declared.foreignKeys().forEach(key -> names.add(folded(key.name())));
        Stream.concat(table.columns().stream().flatMap(column -> column.checks().stream()), table.checks().stream())
                .map(Check::name)
                .forEach(name -> {
                    if (!names.add(folded(name))) {
                        problems.add(
                                declared.where(),
                                "another constraint has the name %s, which the check of a column's type needs. Rename it."
                                        .formatted(name));
                    }
                    checkLength(declared.where(), name);
                });
    }

    private void checkTriggerNames(List<SchemaObject> objects) {
        Map<String, ObjectId> names = new HashMap<>();
        for (SchemaObject object : objects) {
            if (object instanceof Trigger trigger) {
                checkLength(trigger.table(), trigger.name());
                ObjectId first = names.putIfAbsent(folded(trigger.name()), trigger.id());
                if (first != null) {
                    problems.add(
                            trigger.table(),
                            "the trigger %s has the name of %s. Rename one.".formatted(trigger.name(), first));
                }
            }
        }
    }

    private void checkLength(String where, String name) {
        rules.dialect().maxIdentifierBytes().ifPresent(most -> {
            int bytes = name.getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
            if (bytes > most) {
                problems.add(
                        where,
                        "the name %s, made from the names of table and column, has %d bytes; %s keeps %d. Shorten one of them."
                                .formatted(name, bytes, rules.dialect(), most));
            }
        });
    }

    private String folded(String name) {
        return rules.dialect().folded(name);
    }
}
