package dev.plinth.model;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that a database of one dialect holds.
 *
 * @param objects its objects, ordered by their identity
 */
public record Catalog(List<SchemaObject> objects) {

    /** A catalog that holds nothing. */
    public static final Catalog EMPTY = new Catalog(List.of());

    /**
     * Orders its objects.
     *
     * @throws IllegalArgumentException if two objects have one identity
     */
    public Catalog {
        Map<ObjectId, SchemaObject> byId = new TreeMap<>();
        for (SchemaObject object : objects) {
            if (byId.put(object.id(), object) != null) {
                throw new IllegalArgumentException("Two objects are " + object.id());
            }
        }
        objects = List.copyOf(byId.values());
    }

    /** The objects by their identity, ordered. */
    public SortedMap<ObjectId, SchemaObject> byId() {
        SortedMap<ObjectId, SchemaObject> byId = new TreeMap<>();
        objects.forEach(object -> byId.put(object.id(), object));
        return byId;
    }

    /** The objects of one kind, ordered. */
    public <O extends SchemaObject> Stream<O> all(Class<O> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast);
    }
}
