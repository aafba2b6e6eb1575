package dev.plinth.write;

import dev.plinth.model.Catalog;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A catalog as a lock stores it: each object as compact JSON. Two objects are the same if and only if their texts are, so
 * they are compared without being read.
 *
 * @param objects the objects, ordered by their identity
 */
public record StoredCatalog(List<String> objects) {
    static final StoredCatalog EMPTY = new StoredCatalog(List.of());

    /** Copies its list. */
    public StoredCatalog {
        objects = List.copyOf(objects);
    }

    static StoredCatalog of(Catalog catalog) {
        return new StoredCatalog(
                catalog.objects().stream().map(RecordWriter::of).toList());
    }

    /** The same objects as this version writes them. */
    StoredCatalog rewritten() {
        return new StoredCatalog(objects.stream().map(StoredCatalog::rewritten).toList());
    }

    static String rewritten(String object) {
        return RecordWriter.of(RecordReader.object(object));
    }

    /**
     * The catalog.
     *
     * @param likely a catalog that may hold some of the objects: those are taken from it, and the others are read
     * @throws IllegalArgumentException if an object holds what this version does not know
     */
    Catalog read(Wording wording, Catalog likely) {
        Map<String, SchemaObject> known = new HashMap<>();
        if (!objects.isEmpty()) {
            likely.objects().forEach(object -> known.put(RecordWriter.of(object), object));
        }
        List<SchemaObject> read = new ArrayList<>();
        for (String object : objects) {
            read.add(Optional.ofNullable(known.get(object)).orElseGet(() -> RecordReader.object(object)));
        }
        return new Catalog(read, wording);
    }
}
