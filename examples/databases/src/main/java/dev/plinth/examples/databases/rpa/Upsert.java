package dev.plinth.examples.databases.rpa;

import static org.jooq.impl.DSL.excluded;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Query;

/** A row of a read model: inserted, or brought up to date where its key is there already. */
final class Upsert {
    private final Table table;
    private final Column<?> key;
    private final Map<Field<?>, Field<?>> inserted = new LinkedHashMap<>();
    private final Map<Field<?>, Field<?>> updated = new LinkedHashMap<>();

    <T> Upsert(Table table, Column<T> key, Field<T> value) {
        this.table = table;
        this.key = key;
        inserted.put(key, value);
    }

    /** A column that keeps its first value. */
    <T> Upsert once(Column<T> column, Field<T> value) {
        inserted.put(column, value);
        return this;
    }

    /** A column that follows its source. */
    <T> Upsert set(Column<T> column, Field<T> value) {
        updated.put(column, excluded(column));
        return once(column, value);
    }

    Query query() {
        return table.insert().set(inserted).onConflict(key).doUpdate().set(updated);
    }
}
