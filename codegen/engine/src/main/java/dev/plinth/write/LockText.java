package dev.plinth.write;

import dev.plinth.model.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import tools.jackson.core.JacksonException;

/**
 * The text of a lock file. Every object has a line, and so has every member of an object, so that a reviewer sees what
 * changed, and two branches conflict in git. Layout and the order of properties do not count.
 */
final class LockText {
    private static final String CHECKSUM = "checksum";
    private static final String STEP = "\n  ";
    private static final String MEMBER = "\"name\":";
    private static final String FILE = "\"path\":";

    private LockText() {}

    /**
     * The value of a property.
     *
     * @param compact the value as compact JSON, which the checksum covers
     * @param lines the value as it is in the file
     */
    private record Value(String compact, String lines) {
        Value(String compact) {
            this(compact, compact);
        }
    }

    static String of(Lock lock, int format, String plinth) {
        Map<String, Value> head = new LinkedHashMap<>();
        head.put("format", new Value(String.valueOf(format)));
        head.put("plinth", new Value(quoted(plinth)));
        head.put("database", new Value(quoted(lock.database())));
        head.put("dialect", new Value(quoted(lock.dialect())));
        head.put(
                "migrations",
                array(lock.migrations().stream().map(RecordWriter::of).toList(), FILE));
        head.put(CHECKSUM, new Value(quoted("")));
        head.put("wording", new Value(RecordWriter.of(lock.wording())));
        lock.before().ifPresent(delta -> head.put("before", before(delta)));
        head.put("catalog", array(lock.stored().objects(), MEMBER));
        head.put(CHECKSUM, new Value(quoted(Sha256.of(text(head, Value::compact, "", ":", "}")))));
        return text(head, Value::lines, STEP, ": ", "\n}\n");
    }

    private static String text(
            Map<String, Value> properties, Function<Value, String> form, String step, String colon, String end) {
        var text = new StringBuilder();
        char before = '{';
        for (Map.Entry<String, Value> property : properties.entrySet()) {
            text.append(before).append(step).append(quoted(property.getKey())).append(colon);
            text.append(form.apply(property.getValue()));
            before = ',';
        }
        return text.append(end).toString();
    }

    private static String quoted(String value) {
        var text = new StringBuilder();
        JsonText.quote(value, text);
        return text.toString();
    }

    private static Value array(List<String> objects, String member) {
        var lines = new StringBuilder("[");
        String before = "";
        for (String object : objects) {
            lines.append(before).append(STEP).append("  ");
            JsonText.appendLines(object, member, "      ", lines);
            before = ",";
        }
        return new Value(
                "[" + String.join(",", objects) + "]",
                lines.append(objects.isEmpty() ? "]" : STEP + "]").toString());
    }

    private static Value before(CatalogDelta delta) {
        String without = delta.without().toString();
        var compact = new StringBuilder("{\"without\":" + without.replace(" ", "") + ",\"with\":{");
        var lines = new StringBuilder("{\"without\": " + without + ", \"with\": {");
        String before = "";
        for (Map.Entry<Integer, String> object : delta.with().entrySet()) {
            String place = quoted(object.getKey().toString());
            compact.append(before).append(place).append(':').append(object.getValue());
            lines.append(before).append(STEP).append("  ").append(place).append(": ");
            JsonText.appendLines(object.getValue(), MEMBER, "      ", lines);
            before = ",";
        }
        return new Value(
                compact.append("}}").toString(),
                lines.append(delta.with().isEmpty() ? "}}" : STEP + "}}").toString());
    }

    /** The properties of a text, as compact JSON, if it is what {@link #of} wrote, apart from layout. */
    static Optional<Map<String, String>> properties(String text) {
        String compact = JsonText.compact(text);
        Map<String, String> properties = JsonText.properties(compact);
        String checksum = Optional.ofNullable(properties.get(CHECKSUM)).orElse("");
        String without = compact.replace(
                "\"" + CHECKSUM + "\":" + checksum + ",\"wording\"", "\"" + CHECKSUM + "\":\"\",\"wording\"");
        return checksum.equals(quoted(Sha256.of(without))) ? Optional.of(properties) : Optional.empty();
    }

    /**
     * The same for a text whose properties are in another order, or that escapes characters which need no escape: what this
     * version writes for what it says has the checksum that it has. It takes longer, because all of it is read.
     */
    static Optional<Map<String, String>> reordered(String text) {
        try {
            if (!(JsonTree.of(text) instanceof Map<?, ?>)) {
                return Optional.empty();
            }
            Map<String, String> properties = JsonText.properties(JsonText.compact(text));
            int format = Integer.parseInt(properties.getOrDefault("format", ""));
            String again = of(lock(properties).rewritten(), format, string(properties, "plinth"));
            Map<String, String> ordered = JsonText.properties(JsonText.compact(again));
            boolean same = ordered.keySet().equals(properties.keySet())
                    && Optional.ofNullable(properties.get(CHECKSUM)).equals(Optional.ofNullable(ordered.get(CHECKSUM)));
            return same ? Optional.of(ordered) : Optional.empty();
        } catch (JacksonException | IllegalArgumentException notALock) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException if a property is missing, or not what it should be */
    static Lock lock(Map<String, String> properties) {
        List<LockedMigration> migrations = new ArrayList<>();
        JsonText.elements(properties.getOrDefault("migrations", ""))
                .forEach(text -> migrations.add(RecordReader.read(LockedMigration.class, JsonTree.of(text))));
        return new Lock(
                string(properties, "database"),
                string(properties, "dialect"),
                migrations,
                RecordReader.read(Wording.Rendered.class, JsonTree.of(properties.getOrDefault("wording", "{}"))),
                new StoredCatalog(JsonText.elements(properties.getOrDefault("catalog", "[]"))),
                Optional.ofNullable(properties.get("before")).map(LockText::delta));
    }

    private static CatalogDelta delta(String text) {
        Map<String, String> properties = JsonText.properties(text);
        Map<Integer, String> with = new TreeMap<>();
        JsonText.properties(properties.getOrDefault("with", "{}"))
                .forEach((position, object) -> with.put(Integer.valueOf(position), object));
        return new CatalogDelta(
                JsonText.elements(properties.getOrDefault("without", "[]")).stream()
                        .map(Integer::valueOf)
                        .toList(),
                with);
    }

    private static String string(Map<String, String> properties, String name) {
        if (JsonTree.of(properties.getOrDefault(name, "0")) instanceof String text) {
            return text;
        }
        throw new IllegalArgumentException("no " + name);
    }
}
