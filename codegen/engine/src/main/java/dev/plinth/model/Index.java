package dev.plinth.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An index.
 *
 * @param name its name
 * @param table the table that it indexes
 * @param unique whether each combination of values is accepted only once
 * @param parts what is indexed
 * @param predicate which rows are indexed; all of them if empty
 */
public record Index(QName name, QName table, boolean unique, List<Part> parts, Optional<Expression> predicate)
        implements SchemaObject {
    public Index {
        parts = List.copyOf(parts);
    }

    /**
     * Something that is indexed.
     *
     * @param expression a column, or another expression in brackets
     * @param descending whether it is indexed in descending order
     */
    public record Part(Expression expression, boolean descending) {}

    @Override
    public ObjectId id() {
        return ObjectId.of(Index.class, name);
    }

    @Override
    public Set<Id> uses() {
        Set<Id> used = new LinkedHashSet<>();
        used.add(Table.id(table));
        used.addAll(Expression.uses(parts.stream().map(Part::expression).toList()));
        predicate.ifPresent(condition -> used.addAll(condition.uses()));
        return used;
    }

    @Override
    public Index renamed(Renaming renaming) {
        return new Index(
                renaming.of(id()).name(),
                renaming.table(table),
                unique,
                parts.stream()
                        .map(part -> new Part(renaming.in(part.expression()), part.descending()))
                        .toList(),
                renaming.in(predicate));
    }

    @Override
    public Optional<ObjectId> belongsTo() {
        return Optional.of(Table.id(table));
    }
}
