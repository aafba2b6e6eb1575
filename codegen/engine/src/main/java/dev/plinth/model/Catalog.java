package dev.plinth.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Everything that a database of one dialect holds.
 *
 * @param objects its objects, ordered by their identity
 * @param wording whose words the texts are, where {@code wordings} does not say otherwise
 * @param wordings the objects whose texts are somebody else's words
 */
public record Catalog(List<SchemaObject> objects, Wording wording, Map<ObjectId, Wording> wordings) {
    /**
     * Orders its objects.
     *
     * @throws IllegalArgumentException if two objects have one identity
     */
    public Catalog {
        List<SchemaObject> ordered = new ArrayList<>(objects);
        ordered.sort((one, other) -> one.id().compareTo(other.id()));
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).id().equals(ordered.get(i - 1).id())) {
                throw new IllegalArgumentException(
                        "Two objects are " + ordered.get(i).id());
            }
        }
        objects = List.copyOf(ordered);
        wordings = Collections.unmodifiableMap(new TreeMap<>(wordings));
    }

    /** A catalog whose texts all have one wording. */
    public Catalog(List<? extends SchemaObject> objects, Wording wording) {
        this(List.copyOf(objects), wording, Map.of());
    }

    /** A catalog that holds nothing. */
    public static Catalog empty(Wording wording) {
        return new Catalog(List.of(), wording);
    }

    /** The objects by their identity, in order. */
    public Map<ObjectId, SchemaObject> lookup() {
        Map<ObjectId, SchemaObject> byId = new LinkedHashMap<>();
        objects.forEach(object -> byId.put(object.id(), object));
        return byId;
    }

    /** The objects of one kind, ordered. */
    public <O extends SchemaObject> Stream<O> all(Class<O> kind) {
        return objects.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** The identities of all objects and of their members. */
    public Set<Id> ids() {
        Set<Id> ids = new HashSet<>();
        for (SchemaObject object : objects) {
            ids.add(object.id());
            object.members().forEach(member -> ids.add(object.id(member)));
        }
        return ids;
    }

    /** Whose words the texts of an object are. */
    public Wording wordingOf(ObjectId id) {
        return Optional.ofNullable(wordings.get(id)).orElse(wording);
    }
}
