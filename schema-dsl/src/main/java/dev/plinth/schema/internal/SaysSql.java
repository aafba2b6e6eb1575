package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.QueryPart;

/** An expression of which each dialect has a text of its own. */
public interface SaysSql {
    /** The texts, by dialect. */
    Map<Dialect, SqlTemplate> texts();

    /** The text of a dialect, which has one. */
    default QueryPart text(Dialect dialect) {
        SqlTemplate text = texts().get(dialect);
        if (text == null) {
            throw new IllegalStateException("No text for " + dialect.product());
        }
        return text;
    }

    /** Those of these dialects that have no text, by name. */
    default String missing(Stream<Dialect> dialects) {
        Set<Dialect> present = texts().keySet();
        return dialects.filter(dialect -> !present.contains(dialect))
                .map(Dialect::product)
                .collect(Collectors.joining(", "));
    }

    /** The dialects that have a text, by name. */
    default String present() {
        return texts().keySet().stream().map(Dialect::product).collect(Collectors.joining(", "));
    }

    /** Texts with one more. */
    static Map<Dialect, SqlTemplate> with(Map<Dialect, SqlTemplate> texts, Dialect dialect, SqlTemplate text) {
        Map<Dialect, SqlTemplate> all = new EnumMap<>(Dialect.class);
        all.putAll(texts);
        all.put(dialect, text);
        return all;
    }
}
