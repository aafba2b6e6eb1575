package dev.plinth.schema;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;

/** Tells the place of a column in the source: the class and the field, through mixin records if need be. */
final class Places {
    private final Map<Column<?>, String> fields = new HashMap<>();

    /** Learns the fields of a table. */
    void learn(Table table) {
        String owner = of(table);
        for (Class<?> type = table.getClass(); type != null && !type.equals(Table.class); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && field.trySetAccessible()) {
                    learn(owner + "." + field.getName(), value(field, table));
                }
            }
        }
    }

    private void learn(String path, Object value) {
        if (value instanceof Column<?> column) {
            fields.put(column, path);
        } else if (value instanceof Record) {
            for (RecordComponent component : value.getClass().getRecordComponents()) {
                var accessor = component.getAccessor();
                if (accessor.trySetAccessible()) {
                    learn(path + "." + component.getName(), value(accessor, value));
                }
            }
        }
    }

    private static Object value(Field field, Object owner) {
        try {
            Object value = field.get(owner);
            return value == null ? "" : value;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Cannot read " + field, e);
        }
    }

    private static Object value(java.lang.reflect.Method accessor, Object owner) {
        try {
            Object value = accessor.invoke(owner);
            return value == null ? "" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read " + accessor, e);
        }
    }

    static String of(Table table) {
        return named(table.getClass());
    }

    static String of(Database database) {
        return named(database.getClass());
    }

    /** An anonymous class has no simple name. */
    private static String named(Class<?> type) {
        String name = type.getSimpleName();
        return name.isEmpty() ? type.getName() : name;
    }

    /** The place of a column, for example {@code Saga.execId (saga.exec_id)}. */
    String of(Column<?> column) {
        String path = fields.getOrDefault(column, of(column.table()));
        return path + " (" + column.table().getName() + "." + column.getName() + ")";
    }

    /** The class and field of a column, or its name where no field holds it. */
    String shortly(Column<?> column) {
        return fields.getOrDefault(column, of(column.table()) + " " + column.getName());
    }

    /** The place of something else of a table, for example {@code Saga, index idx_saga_exec_id}. */
    static String of(Table table, String kind, String name) {
        return of(table) + ", " + kind + " " + name;
    }
}
