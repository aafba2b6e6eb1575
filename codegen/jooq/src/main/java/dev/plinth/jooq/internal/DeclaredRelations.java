package dev.plinth.jooq.internal;

import dev.plinth.schema.internal.DeclaredForeignKey;
import dev.plinth.schema.internal.DeclaredKey;
import dev.plinth.schema.internal.DeclaredTable;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.meta.DefaultRelations;
import org.jooq.meta.TableDefinition;
import org.jspecify.annotations.Nullable;

/** Hands declared keys to jOOQ, in the order in which PostgreSQL would list them: by table, then by name. */
final class DeclaredRelations {
    private final List<DeclaredTable> tables;
    private final Function<String, @Nullable TableDefinition> definitions;

    /** Tables in the order of their names, and the definition of a table, or null if the user's settings exclude it. */
    DeclaredRelations(List<DeclaredTable> tables, Function<String, @Nullable TableDefinition> definitions) {
        this.tables = tables;
        this.definitions = definitions;
    }

    void loadPrimaryKeys(DefaultRelations relations) {
        for (DeclaredTable table : tables) {
            TableDefinition definition = definitions.apply(table.name());
            if (definition != null) {
                table.primaryKey()
                        .ifPresent(key -> key.columns()
                                .forEach(column ->
                                        relations.addPrimaryKey(key.name(), definition, definition.getColumn(column))));
            }
        }
    }

    void loadUniqueKeys(DefaultRelations relations) {
        for (DeclaredTable table : tables) {
            TableDefinition definition = definitions.apply(table.name());
            if (definition != null) {
                sorted(table.uniques(), DeclaredKey::name)
                        .forEach(key -> key.columns()
                                .forEach(column ->
                                        relations.addUniqueKey(key.name(), definition, definition.getColumn(column))));
            }
        }
    }

    void loadForeignKeys(DefaultRelations relations) {
        for (DeclaredTable table : tables) {
            TableDefinition definition = definitions.apply(table.name());
            if (definition != null) {
                sorted(table.foreignKeys(), DeclaredForeignKey::name).forEach(key -> load(relations, definition, key));
            }
        }
    }

    private void load(DefaultRelations relations, TableDefinition table, DeclaredForeignKey key) {
        TableDefinition target = definitions.apply(key.targetTable());
        if (target == null) {
            return;
        }
        String targetKey = targetKey(key);
        for (int i = 0; i < key.columns().size(); i++) {
            relations.addForeignKey(
                    key.name(),
                    table,
                    table.getColumn(key.columns().get(i)),
                    targetKey,
                    target,
                    target.getColumn(key.targetColumns().get(i)),
                    true);
        }
    }

    private String targetKey(DeclaredForeignKey key) {
        return tables.stream()
                .filter(table -> table.name().equals(key.targetTable()))
                .flatMap(table -> Stream.concat(table.primaryKey().stream(), table.uniques().stream()))
                .filter(target -> Set.copyOf(target.columns()).equals(Set.copyOf(key.targetColumns())))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(key.where() + ": references no key"))
                .name();
    }

    private static <T> List<T> sorted(List<T> all, Function<T, String> name) {
        return all.stream().sorted(Comparator.comparing(name)).toList();
    }
}
