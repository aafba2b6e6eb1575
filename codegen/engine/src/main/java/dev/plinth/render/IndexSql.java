package dev.plinth.render;

import dev.plinth.model.Index;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The SQL of an index, which the dialects share.
 *
 * @param identifiers how the dialect quotes
 */
public record IndexSql(Identifiers identifiers) {
    /** {@code CREATE [UNIQUE] INDEX … ON … [USING …] (…) [INCLUDE (…)] [WITH (…)] [WHERE …]}. */
    public String create(Index index) {
        String parts = index.parts().stream()
                .map(part -> part.expression().text()
                        + (part.descending() ? " DESC" : "")
                        + part.nulls().map(place -> " NULLS " + place).orElse(""))
                .collect(Collectors.joining(", "));
        String predicate =
                index.predicate().map(condition -> " WHERE " + condition.text()).orElse("");
        return (index.unique() ? "CREATE UNIQUE INDEX " : "CREATE INDEX ")
                + identifiers.quote(index.name().name())
                + " ON " + new SqlNames(identifiers).of(index.table())
                + index.method().map(method -> " USING " + method).orElse("")
                + " (" + parts + ")"
                + included(index.included(), identifiers)
                + (index.nullsEqual() ? " NULLS NOT DISTINCT" : "")
                + index.options().stream().map(option -> " " + option).collect(Collectors.joining())
                + predicate;
    }

    /** {@code INCLUDE (…)} with a blank before it; nothing without columns. */
    public static String included(List<String> columns, Identifiers identifiers) {
        return columns.isEmpty() ? "" : " INCLUDE (" + identifiers.quote(columns) + ")";
    }
}
