package dev.plinth.write;

import dev.plinth.model.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    static String of(Lock lock, int format, String plinth) {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("format", String.valueOf(format));
        head.put("plinth", quoted(plinth));
        head.put("database", quoted(lock.database()));
        head.put("dialect", quoted(lock.dialect()));
        head.put(
                "migrations",
                lines(lock.migrations().stream().map(RecordWriter::of).toList(), FILE));
        head.put(CHECKSUM, quoted(""));
        head.put("wording", RecordWriter.of(lock.wording()));
        lock.before().ifPresent(delta -> head.put("before", before(delta)));
        head.put("catalog", lines(lock.stored().objects(), MEMBER));
        head.put(CHECKSUM, quoted(Sha256.of(JsonText.compact(text(head)))));
        return text(head) + "\n";
    }

    private static String text(Map<String, String> properties) {
        var text = new StringBuilder();
        String before = "{";
        for (Map.Entry<String, String> property : properties.entrySet()) {
            text.append(before).append(STEP).append(quoted(property.getKey())).append(": ");
            text.append(property.getValue());
            before = ",";
        }
        return text.append("\n}").toString();
    }

    private static String quoted(String value) {
        var text = new StringBuilder();
        JsonText.quote(value, text);
        return text.toString();
    }

    private static String lines(List<String> objects, String member) {
        var text = new StringBuilder("[");
        String before = "";
        for (String object : objects) {
            text.append(before).append(STEP).append("  ");
            JsonText.appendLines(object, member, "      ", text);
            before = ",";
        }
        return text.append(objects.isEmpty() ? "]" : STEP + "]").toString();
    }

    private static String before(CatalogDelta delta) {
        var text = new StringBuilder("{\"without\": ");
        text.append(delta.without()).append(", \"with\": {");
        String before = "";
        for (Map.Entry<Integer, String> object : delta.with().entrySet()) {
            text.append(before).append(STEP).append("  ");
            text.append(quoted(object.getKey().toString())).append(": ");
            JsonText.appendLines(object.getValue(), MEMBER, "      ", text);
            before = ",";
        }
        return text.append(delta.with().isEmpty() ? "}}" : STEP + "}}").toString();
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
