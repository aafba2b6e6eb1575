package dev.plinth.jooq.internal;

import dev.plinth.schema.internal.Declared;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.schema.internal.DeclaredEnum;
import dev.plinth.schema.internal.DeclaredForeignKey;
import dev.plinth.schema.internal.DeclaredIndex;
import dev.plinth.schema.internal.DeclaredKey;
import dev.plinth.schema.internal.DeclaredSequence;
import dev.plinth.schema.internal.DeclaredTable;
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
     * @param name what has this place in the database; several things of one column have the same place
     * @param remedy how it gets another name: an imperative without a full stop
     */
    record Place(String where, String name, String remedy) {
        /** The place, told from another one that reads the same. */
        String apartFrom(Place other) {
            return where.equals(other.where) && !name.equals(other.name)
                    ? "%s, named %s".formatted(where, name)
                    : where;
        }
    }

    Place of(Definition definition) {
        if (definition instanceof TableDefinition table) {
            DeclaredTable declared = table(table);
            return new Place(
                    "%s (table %s)".formatted(declared.where(), declared.name()), declared.name(), declared.remedy());
        }
        if (definition instanceof ColumnDefinition column) {
            return place(find(table(column.getContainer()).columns(), DeclaredColumn::name, column), column);
        }
        if (definition instanceof UniqueKeyDefinition key) {
            DeclaredTable table = table(key.getTable());
            List<DeclaredKey> keys = Stream.concat(table.primaryKey().stream(), table.uniques().stream())
                    .toList();
            return place(find(keys, DeclaredKey::name, key), key);
        }
        if (definition instanceof ForeignKeyDefinition key) {
            return place(find(table(key.getTable()).foreignKeys(), DeclaredForeignKey::name, key), key);
        }
        if (definition instanceof IndexDefinition index) {
            return place(find(table(index.getTable()).indexes(), DeclaredIndex::name, index), index);
        }
        if (definition instanceof EnumDefinition type) {
            DeclaredEnum declared = find(database.enums(), DeclaredEnum::name, type);
            return new Place(
                    "%s (%s)".formatted(declared.where(), declared.name()), declared.name(), declared.remedy());
        }
        return place(find(database.sequences(), DeclaredSequence::name, definition), definition);
    }

    /** A label of an enum. */
    Place of(EnumDefinition type, String label) {
        String where = find(database.enums(), DeclaredEnum::name, type).where();
        return new Place("%s, label %s".formatted(where, label), label, "change the label");
    }

    private static Place place(Declared declared, Definition definition) {
        return new Place(declared.where(), definition.getName(), declared.remedy());
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
