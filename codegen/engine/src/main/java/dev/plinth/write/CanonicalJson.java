package dev.plinth.write;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** The text of a JSON tree that does not depend on the order of properties, on blanks or on line ends. */
final class CanonicalJson {
    private CanonicalJson() {}

    static String of(JsonNode node) {
        if (node.isObject()) {
            Map<String, JsonNode> properties = new TreeMap<>();
            node.properties().forEach(property -> properties.put(property.getKey(), property.getValue()));
            return properties.entrySet().stream()
                    .map(property -> LockFile.quoted(property.getKey()) + ":" + of(property.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node.isArray()) {
            return List.copyOf(node.values()).stream()
                    .map(CanonicalJson::of)
                    .collect(Collectors.joining(",", "[", "]"));
        }
        return node.toString();
    }
}
