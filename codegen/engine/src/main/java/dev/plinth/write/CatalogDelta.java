package dev.plinth.write;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How to make one stored catalog of another, without regard to what it holds.
 *
 * @param without the positions in the list of objects that go
 * @param with the objects that come, by their positions in the list that results
 * @param rest the other properties of the catalog, where they differ
 */
public record CatalogDelta(List<Integer> without, Map<String, JsonNode> with, Map<String, JsonNode> rest) {
    private static final String OBJECTS = "objects";

    /** Copies its lists. */
    public CatalogDelta {
        without = List.copyOf(without);
        with = new TreeMap<>(with);
        rest = new TreeMap<>(rest);
    }

    static CatalogDelta between(JsonNode from, JsonNode to) {
        List<JsonNode> was = List.copyOf(from.path(OBJECTS).values());
        List<JsonNode> is = List.copyOf(to.path(OBJECTS).values());
        Set<JsonNode> before = Set.copyOf(was);
        Set<JsonNode> after = Set.copyOf(is);
        List<Integer> without = new ArrayList<>();
        for (int i = 0; i < was.size(); i++) {
            if (!after.contains(was.get(i))) {
                without.add(i);
            }
        }
        Map<String, JsonNode> with = new HashMap<>();
        for (int i = 0; i < is.size(); i++) {
            if (!before.contains(is.get(i))) {
                with.put(String.valueOf(i), is.get(i));
            }
        }
        Map<String, JsonNode> rest = new HashMap<>();
        to.properties().stream()
                .filter(property -> !property.getKey().equals(OBJECTS))
                .filter(property -> !property.getValue().equals(from.path(property.getKey())))
                .forEach(property -> rest.put(property.getKey(), property.getValue()));
        return new CatalogDelta(without, with, rest);
    }

    JsonNode applyTo(JsonNode from) {
        List<JsonNode> objects = new ArrayList<>();
        List<JsonNode> was = List.copyOf(from.path(OBJECTS).values());
        Set<Integer> gone = Set.copyOf(without);
        for (int i = 0; i < was.size(); i++) {
            if (!gone.contains(i)) {
                objects.add(was.get(i));
            }
        }
        Set<Integer> positions = new TreeSet<>();
        with.keySet().forEach(position -> positions.add(Integer.parseInt(position)));
        positions.forEach(position -> objects.add(position, with.get(String.valueOf(position))));
        ObjectNode to = (ObjectNode) from.deepCopy();
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        list.addAll(objects);
        to.set(OBJECTS, list);
        rest.forEach(to::set);
        return to;
    }
}
