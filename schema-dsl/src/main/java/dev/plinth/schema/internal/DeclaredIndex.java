package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;

/**
 * An index as declared.
 *
 * @param where its place, for messages
 * @param table the name of its table
 * @param name its name
 * @param unique whether each combination of values can occur once only
 * @param columns what is indexed
 * @param predicate which rows are indexed; all of them if empty
 * @param dialects the dialects that have it
 */
public record DeclaredIndex(
        String where,
        String table,
        String name,
        boolean unique,
        List<Part> columns,
        Optional<Condition> predicate,
        Set<Dialect> dialects)
        implements DeclaredObject {

    /**
     * An indexed column.
     *
     * @param column its name
     * @param descending whether it is indexed in descending order
     */
    public record Part(String column, boolean descending) {}

    @Override
    public String remedy() {
        return (unique ? NamedKind.UNIQUE_INDEX : NamedKind.INDEX).remedy();
    }
}
