package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells the place of a column in the source: the class and the field, through mixin records if need be. */
final class Places {
    private final Map<Column<?>, String> fields = new HashMap<>();

    private Places() {}

    /** The places of the columns of some tables. */
    static Places of(List<Table> tables) {
        var places = new Places();
        tables.forEach(places::learn);
        return places;
    }

    private void learn(Table table) {
        String owner = named(table);
        for (Class<?> type = table.getClass(); type != null && !type.equals(Table.class); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
                    learn(owner + "." + field.getName(), value(field, table));
                }
            }
        }
    }

    private void learn(String path, Optional<Object> value) {
        if (value.isEmpty()) {
            return;
        }
        if (value.get() instanceof Column<?> column) {
            fields.put(column, path);
        } else if (value.get() instanceof Record mixin) {
            for (RecordComponent component : mixin.getClass().getRecordComponents()) {
                Method accessor = component.getAccessor();
                if (accessor.trySetAccessible()) {
                    learn(path + "." + component.getName(), value(accessor, mixin));
                }
            }
        }
    }

    private static Optional<Object> value(Field field, Object owner) {
        try {
            return Optional.ofNullable(field.get(owner));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + field, e);
        }
    }

    private static Optional<Object> value(Method accessor, Object owner) {
        try {
            return Optional.ofNullable(accessor.invoke(owner));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + accessor, e);
        }
    }

    /** The class of a table or a database. An anonymous class has no simple name. */
    static String named(Object declared) {
        Class<?> type = declared.getClass();
        String name = type.getSimpleName();
        return name.isEmpty() ? type.getName() : name;
    }

    /** The place of a column, for example {@code Saga.execId (saga.exec_id)}. */
    String of(Column<?> column) {
        TableState table = TableState.of(column);
        String field = Optional.ofNullable(fields.get(column)).orElseGet(() -> named(table.owner()));
        return field + " (" + table.name() + "." + column.getName() + ")";
    }

    /** The class and field of a column, or its name where no field holds it. */
    String shortly(Column<?> column) {
        return fields.getOrDefault(column, named(TableState.of(column).owner()) + " " + column.getName());
    }

    /** The place of something else of a table, for example {@code Saga, index idx_saga_exec_id}. */
    static String of(Table table, String kind, String name) {
        return named(table) + ", " + kind + " " + name;
    }

    /**
     * The place of something of a table that may have no name: {@code Saga, index idx_saga}, {@code Saga, index on
     * exec_id} or {@code Saga, index}.
     */
    static String of(Table table, String kind, Optional<String> name, List<String> columns) {
        String what =
                name.orElse(columns.isEmpty() ? "" : columns.stream().collect(Collectors.joining(", ", "on ", "")));
        return named(table) + ", " + (kind + " " + what).stripTrailing();
    }
}
