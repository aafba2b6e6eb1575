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
 * @param method how it is stored, such as {@code gin}; as usual if empty
 * @param included the names of columns that it holds besides
 * @param nullsEqual whether two nulls are duplicates of each other
 * @param options what follows in SQL, such as {@code WITH (fillfactor='70')}
 * @param comment its comment
 */
public record Index(
        QName name,
        QName table,
        boolean unique,
        List<Part> parts,
        Optional<Expression> predicate,
        Optional<String> method,
        List<String> included,
        boolean nullsEqual,
        List<String> options,
        Optional<String> comment)
        implements SchemaObject {
    public Index {
        parts = List.copyOf(parts);
        included = List.copyOf(included);
        options = List.copyOf(options);
    }

    /** An index that is stored as usual. */
    public Index(QName name, QName table, boolean unique, List<Part> parts, Optional<Expression> predicate) {
        this(name, table, unique, parts, predicate, Optional.empty(), List.of(), false, List.of(), Optional.empty());
    }

    /**
     * Something that is indexed.
     *
     * @param expression a column, or another expression in brackets; then a collation and an operator class that are not the
     *     usual ones
     * @param descending whether it is indexed in descending order
     * @param nulls where nulls are, {@code FIRST} or {@code LAST}, if not where they usually are
     */
    public record Part(Expression expression, boolean descending, Optional<String> nulls) {
        /** A part whose nulls are where they usually are. */
        public Part(Expression expression, boolean descending) {
            this(expression, descending, Optional.empty());
        }
    }

    /** The same index under another name. */
    public Index named(QName other) {
        return new Index(other, table, unique, parts, predicate, method, included, nullsEqual, options, comment);
    }

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
        included.forEach(column -> used.add(MemberId.column(table, column)));
        return used;
    }

    @Override
    public Index renamed(Renaming renaming) {
        return new Index(
                renaming.of(id()).name(),
                renaming.table(table),
                unique,
                parts.stream()
                        .map(part -> new Part(renaming.in(part.expression()), part.descending(), part.nulls()))
                        .toList(),
                renaming.in(predicate),
                method,
                renaming.columns(table, included),
                nullsEqual,
                options,
                comment);
    }

    @Override
    public Optional<ObjectId> belongsTo() {
        return Optional.of(Table.id(table));
    }
}
