package dev.plinth.write;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/** The text of a JSON tree that does not depend on the order of properties, on blanks or on line ends. */
final class CanonicalJson {
    private final StringBuilder text = new StringBuilder();

    private CanonicalJson() {}

    static String of(JsonNode node) {
        return of(node, "");
    }

    /** The text of an object without one of its properties. */
    static String of(JsonNode node, String without) {
        var json = new CanonicalJson();
        json.write(node, without);
        return json.text.toString();
    }

    private void write(JsonNode node, String without) {
        if (node.isObject()) {
            Map<String, JsonNode> properties = new TreeMap<>();
            node.properties().forEach(property -> properties.put(property.getKey(), property.getValue()));
            properties.remove(without);
            char before = '{';
            for (Map.Entry<String, JsonNode> property : properties.entrySet()) {
                text.append(before);
                quoted(property.getKey());
                text.append(':');
                write(property.getValue(), "");
                before = ',';
            }
            text.append(before == '{' ? "{}" : "}");
        } else if (node.isArray()) {
            char before = '[';
            for (JsonNode value : node) {
                text.append(before);
                write(value, "");
                before = ',';
            }
            text.append(before == '[' ? "[]" : "]");
        } else if (node.isString()) {
            quoted(node.asString());
        } else {
            text.append(node.asString());
        }
    }

    private void quoted(String value) {
        text.append('"');
        JsonStringEncoder.getInstance().quoteAsString(value, text);
        text.append('"');
    }
}
