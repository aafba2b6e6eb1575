package dev.plinth.write;

import dev.plinth.model.Expression;
import dev.plinth.model.Fragment;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.QName;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.write.RecordShape.Component;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads records that {@link RecordWriter} wrote. What an older version did not write is false or empty.
 *
 * @param table whose columns are named without saying so
 */
record RecordReader(Optional<ObjectId> table) {
    private static final String KIND = "kind";
    /** The properties that a reference to an object has besides the one that is named after its kind. */
    private static final Set<String> BESIDES_KIND = Set.of("on", "text");

    /** @throws IllegalArgumentException if the text holds what this version does not know */
    static SchemaObject object(String text) {
        Map<?, ?> tree = map(JsonTree.of(text));
        Class<? extends SchemaObject> kind = kind(string(tree, KIND));
        Optional<QName> table = Optional.<Object>ofNullable(tree.get(kind == Table.class ? "name" : "table"))
                .map(RecordReader::name);
        return (SchemaObject) new RecordReader(table.map(Table::id)).read(kind, tree, Set.of(KIND));
    }

    /** @throws IllegalArgumentException if the tree holds what this version does not know */
    static <R extends Record> R read(Class<R> type, Object tree) {
        return type.cast(new RecordReader(Optional.empty()).read(type, map(tree), Set.of()));
    }

    private static Class<? extends SchemaObject> kind(String name) {
        return Stream.of(SchemaObject.class.getPermittedSubclasses())
                .filter(type -> type.getSimpleName().equals(name))
                .findFirst()
                .<Class<? extends SchemaObject>>map(type -> type.asSubclass(SchemaObject.class))
                .orElseThrow(() -> new IllegalArgumentException("unknown kind " + name));
    }

    private Object read(Class<?> type, Map<?, ?> tree, Set<String> apart) {
        RecordShape shape = RecordShape.of(type);
        Set<Object> unknown = new HashSet<>(tree.keySet());
        unknown.removeAll(apart);
        List<Object> values = new ArrayList<>();
        for (Component component : shape.components()) {
            unknown.remove(component.name());
            values.add(value(component, Optional.ofNullable(tree.get(component.name()))));
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(
                    "unknown property " + unknown.iterator().next());
        }
        return shape.create(values.toArray());
    }

    private Object value(Component component, Optional<?> tree) {
        Type type = component.type();
        if (type instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return tree.map(value -> value(generic.getActualTypeArguments()[0], value));
        }
        if (tree.isPresent()) {
            return value(type, tree.get());
        }
        if (type == boolean.class) {
            return false;
        }
        if (type instanceof ParameterizedType) {
            return List.of();
        }
        throw new IllegalArgumentException("no " + component.name());
    }

    private Object value(Type type, Object tree) {
        if (type instanceof ParameterizedType generic) {
            return list(tree).stream()
                    .map(element -> value(generic.getActualTypeArguments()[0], element))
                    .toList();
        }
        if (type == String.class || type == boolean.class) {
            return tree;
        }
        if (type == long.class) {
            return number(tree);
        }
        if (type == QName.class) {
            return name(tree);
        }
        if (type == Version.class) {
            return Version.of(string(tree));
        }
        return type == Expression.class ? expression(tree) : read((Class<?>) type, map(tree), Set.of());
    }

    private static QName name(Object tree) {
        return tree instanceof List<?> parts && parts.size() == 2
                ? new QName(string(parts.get(0)), string(parts.get(1)))
                : QName.of(string(tree));
    }

    private Expression expression(Object tree) {
        return tree instanceof List<?> parts
                ? new Expression(parts.stream().map(this::part).toList())
                : Expression.of(string(tree));
    }

    private Fragment part(Object tree) {
        if (!(tree instanceof Map<?, ?> part)) {
            return new Fragment.Sql(string(tree));
        }
        if (part.containsKey("uses")) {
            return new Fragment.Opaque(
                    string(part, "text"),
                    list(property(part, "uses")).stream().map(id -> id(map(id))).toList());
        }
        Id id = id(part);
        String name = id instanceof MemberId member
                ? member.name()
                : id.object().name().name();
        return new Fragment.Ref(id, part.containsKey("text") ? string(part, "text") : name);
    }

    private Id id(Map<?, ?> tree) {
        for (MemberId.Kind kind : MemberId.Kind.values()) {
            String property = kind.name().toLowerCase(Locale.ROOT);
            if (tree.containsKey(property)) {
                return new MemberId(owner(tree), kind, string(tree, property));
            }
        }
        return object(tree);
    }

    private ObjectId owner(Map<?, ?> tree) {
        return tree.containsKey("of")
                ? object(map(property(tree, "of")))
                : table.orElseThrow(() -> new IllegalArgumentException("a column of no table"));
    }

    private static ObjectId object(Map<?, ?> tree) {
        String kind = tree.keySet().stream()
                .map(RecordReader::string)
                .filter(key -> !BESIDES_KIND.contains(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a reference to nothing"));
        return new ObjectId(kind(kind), tree.containsKey("on") ? string(tree, "on") : "", name(property(tree, kind)));
    }

    private static String string(Map<?, ?> tree, String property) {
        return string(property(tree, property));
    }

    private static Object property(Map<?, ?> tree, String name) {
        return Optional.<Object>ofNullable(tree.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no " + name));
    }

    private static String string(Object tree) {
        if (tree instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("a text is missing");
    }

    private static long number(Object tree) {
        if (tree instanceof Integer || tree instanceof Long) {
            return ((Number) tree).longValue();
        }
        throw new IllegalArgumentException("a whole number is missing");
    }

    private static List<?> list(Object tree) {
        if (tree instanceof List<?> list) {
            return list;
        }
        throw new IllegalArgumentException("a list is missing");
    }

    private static Map<?, ?> map(Object tree) {
        if (tree instanceof Map<?, ?> map) {
            return map;
        }
        throw new IllegalArgumentException("an object is missing");
    }
}
