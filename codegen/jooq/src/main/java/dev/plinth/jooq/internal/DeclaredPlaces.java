package dev.plinth.jooq.internal;

import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.DeclaredForeignKey;
import dev.plinth.schema.internal.DeclaredIndex;
import dev.plinth.schema.internal.DeclaredKey;
import dev.plinth.schema.internal.DeclaredSequence;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.NamedKind;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.Definition;
import org.jooq.meta.EnumDefinition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.IndexDefinition;
import org.jooq.meta.TableDefinition;
import org.jooq.meta.UniqueKeyDefinition;

/** Where the declaration says what jOOQ's generator asks about, and how it gets another name there. */
final class DeclaredPlaces {
    private final DeclaredDatabase database;

    DeclaredPlaces(DeclaredDatabase database) {
        this.database = database;
    }

    /**
     * A place in the declaration.
     *
     * @param where the place, for messages
     * @param remedy how it gets another name: an imperative without a full stop
     */
    record Place(String where, String remedy) {}

    Place of(Definition definition) {
        if (definition instanceof TableDefinition table) {
            return new Place("%s (table %s)".formatted(table(table).where(), table.getName()), "rename the table");
        }
        if (definition instanceof ColumnDefinition column) {
            String where = find(table(column.getContainer()).columns(), DeclaredColumn::name, column)
                    .where();
            return new Place(where, "rename the column");
        }
        if (definition instanceof UniqueKeyDefinition key) {
            return key(key);
        }
        if (definition instanceof ForeignKeyDefinition key) {
            String where = find(table(key.getTable()).foreignKeys(), DeclaredForeignKey::name, key)
                    .where();
            return new Place(where, NamedKind.FOREIGN_KEY.remedy());
        }
        if (definition instanceof IndexDefinition index) {
            return index(index);
        }
        if (definition instanceof EnumDefinition type) {
            String where = find(database.enums(), DeclaredEnum::name, type).where();
            return new Place("%s (%s)".formatted(where, type.getName()), DeclaredEnum.REMEDY);
        }
        String where =
                find(database.sequences(), DeclaredSequence::name, definition).where();
        return new Place(where, "rename the sequence");
    }

    /** A label of an enum. */
    Place of(EnumDefinition type, String label) {
        String where = find(database.enums(), DeclaredEnum::name, type).where();
        return new Place("%s, label %s".formatted(where, label), "change the label");
    }

    private Place key(UniqueKeyDefinition key) {
        DeclaredTable table = table(key.getTable());
        List<DeclaredKey> keys = Stream.concat(table.primaryKey().stream(), table.uniques().stream())
                .toList();
        return new Place(
                find(keys, DeclaredKey::name, key).where(),
                key.isPrimaryKey() ? NamedKind.PRIMARY_KEY.remedy() : NamedKind.UNIQUE.remedy());
    }

    private Place index(IndexDefinition index) {
        DeclaredIndex declared = find(table(index.getTable()).indexes(), DeclaredIndex::name, index);
        NamedKind kind = declared.unique() ? NamedKind.UNIQUE_INDEX : NamedKind.INDEX;
        return new Place(declared.where(), kind.remedy());
    }

    private DeclaredTable table(Definition table) {
        return find(database.tables(), DeclaredTable::name, table);
    }

    private static <T> T find(List<T> all, Function<T, String> name, Definition wanted) {
        return all.stream()
                .filter(one -> name.apply(one).equals(wanted.getName()))
                .findFirst()
                .orElseThrow();
    }
}
