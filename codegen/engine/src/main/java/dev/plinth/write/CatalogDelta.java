package dev.plinth.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How to make one stored catalog of another, without regard to what is in the objects.
 *
 * @param without the positions in the list of objects that go
 * @param with the objects that come, by their positions in the list that results
 */
public record CatalogDelta(List<Integer> without, Map<Integer, String> with) {
    /** Copies its lists. */
    public CatalogDelta {
        without = List.copyOf(without);
        with = new TreeMap<>(with);
    }

    static CatalogDelta between(StoredCatalog from, StoredCatalog to) {
        List<Integer> without = new ArrayList<>();
        Set<String> after = new HashSet<>(to.objects());
        for (int i = 0; i < from.objects().size(); i++) {
            if (!after.contains(from.objects().get(i))) {
                without.add(i);
            }
        }
        Map<Integer, String> with = new TreeMap<>();
        Set<String> before = new HashSet<>(from.objects());
        for (int i = 0; i < to.objects().size(); i++) {
            if (!before.contains(to.objects().get(i))) {
                with.put(i, to.objects().get(i));
            }
        }
        return new CatalogDelta(without, with);
    }

    /** The same with its objects as this version writes them. */
    CatalogDelta rewritten() {
        Map<Integer, String> objects = new TreeMap<>();
        with.forEach((position, object) -> objects.put(position, StoredCatalog.rewritten(object)));
        return new CatalogDelta(without, objects);
    }

    /** @throws IndexOutOfBoundsException if it was made for another catalog */
    StoredCatalog applyTo(StoredCatalog from) {
        List<String> objects = new ArrayList<>();
        Set<Integer> gone = new HashSet<>(without);
        for (int i = 0; i < from.objects().size(); i++) {
            if (!gone.contains(i)) {
                objects.add(from.objects().get(i));
            }
        }
        with.forEach(objects::add);
        return new StoredCatalog(objects);
    }
}
