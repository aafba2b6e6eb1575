package dev.plinth.schema;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.OrderField;
import org.jspecify.annotations.Nullable;

/** An index under construction: {@code uniqueIndex("one_open").on(customerId).where(state.eq("OPEN"))}. */
public final class IndexClause {
    private final String name;
    private final boolean unique;
    private final List<OrderField<?>> columns = new ArrayList<>();
    private final Set<Dialect> dialects = EnumSet.allOf(Dialect.class);
    private @Nullable Condition predicate;

    IndexClause(String name, boolean unique) {
        this.name = name;
        this.unique = unique;
    }

    /** What is indexed: columns of the table, or {@code column.desc()} for a descending one. */
    public IndexClause on(OrderField<?>... indexed) {
        columns.addAll(List.of(indexed));
        return this;
    }

    /** Indexes only the rows that meet the condition, which is over the columns of the table alone. */
    public IndexClause where(Condition condition) {
        predicate = condition;
        return this;
    }

    /** Declares the index for these dialects alone. */
    public IndexClause only(Dialect... kept) {
        dialects.retainAll(List.of(kept));
        return this;
    }

    String name() {
        return name;
    }

    boolean isUnique() {
        return unique;
    }

    List<OrderField<?>> columns() {
        return columns;
    }

    Optional<Condition> predicate() {
        return Optional.ofNullable(predicate);
    }

    Set<Dialect> dialects() {
        return dialects;
    }
}
