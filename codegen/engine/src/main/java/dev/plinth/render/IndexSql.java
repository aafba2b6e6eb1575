package dev.plinth.render;

import dev.plinth.model.Index;
import java.util.stream.Collectors;

/**
 * The SQL of an index, which the dialects share.
 *
 * @param identifiers how the dialect quotes
 */
public record IndexSql(Identifiers identifiers) {
    /** {@code CREATE [UNIQUE] INDEX … ON … (…) [WHERE …]}. */
    public String create(Index index) {
        String parts = index.parts().stream()
                .map(part -> part.expression().text() + (part.descending() ? " DESC" : ""))
                .collect(Collectors.joining(", "));
        String predicate =
                index.predicate().map(condition -> " WHERE " + condition.text()).orElse("");
        return (index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
                + identifiers.quote(index.name().name())
                + " ON " + new SqlNames(identifiers).of(index.table())
                + " (" + parts + ")" + predicate;
    }
}
