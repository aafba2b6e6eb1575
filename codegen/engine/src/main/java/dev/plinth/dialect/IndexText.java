package dev.plinth.dialect;

import dev.plinth.model.Index;
import java.util.stream.Collectors;

/** The SQL of an index, which the dialects share. */
public final class IndexText {
    private IndexText() {}

    /** {@code CREATE [UNIQUE] INDEX … ON … (…) [WHERE …]}. */
    public static String create(Index index) {
        String parts = index.parts().stream()
                .map(part -> Identifiers.quote(part.column()) + (part.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", "));
        return "CREATE %s %s ON %s (%s)%s"
                .formatted(
                        index.unique() ? "UNIQUE INDEX" : "INDEX",
                        Identifiers.quote(index.name()),
                        Identifiers.quote(index.table()),
                        parts,
                        index.predicate().map(text -> " WHERE " + text).orElse(""));
    }
}
