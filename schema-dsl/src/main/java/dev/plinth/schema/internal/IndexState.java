package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.Dialect;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.SortField;

/** What was declared of an index so far. */
public final class IndexState {
    private final Optional<String> name;
    private final OriginState origin = new OriginState();
    private final boolean unique;
    private final List<OrderField<?>> parts = new ArrayList<>();
    private final Set<Dialect> dialects = EnumSet.allOf(Dialect.class);
    private Optional<Condition> predicate = Optional.empty();

    IndexState(Optional<String> name, boolean unique) {
        this.name = name;
        this.unique = unique;
    }

    /** Where it comes from. */
    public OriginState origin() {
        return origin;
    }

    /** Adds what is indexed. */
    public void on(OrderField<?>... indexed) {
        parts.addAll(Arguments.all("column", indexed));
    }

    /** Sets which rows are indexed. */
    public void where(Condition condition) {
        predicate = Arguments.one("condition", condition);
    }

    /** Leaves out the other dialects. */
    public void only(List<Dialect> kept) {
        dialects.retainAll(kept);
    }

    Optional<String> name() {
        return name;
    }

    boolean isUnique() {
        return unique;
    }

    /** The columns of which no two rows have the same values, on any dialect; empty if the index does not say so. */
    Optional<List<Column<?>>> key() {
        return predicate.isEmpty() ? uniqueColumns() : Optional.empty();
    }

    /** The predicate, if no two rows that meet it have the same values of these columns, on any dialect. */
    Optional<Condition> partialKey(Set<? extends Field<?>> of) {
        return uniqueColumns()
                .filter(columns -> Set.<Field<?>>copyOf(columns).equals(of))
                .flatMap(columns -> predicate);
    }

    private Optional<List<Column<?>>> uniqueColumns() {
        List<Column<?>> columns = new ArrayList<>();
        parts.forEach(part -> {
            if ((part instanceof SortField<?> sorted ? sorted.$field() : part) instanceof Column<?> column) {
                columns.add(column);
            }
        });
        boolean isKey = unique && dialects.size() == Dialect.values().length;
        return isKey && columns.size() == parts.size() ? Optional.of(columns) : Optional.empty();
    }

    List<OrderField<?>> parts() {
        return parts;
    }

    Optional<Condition> predicate() {
        return predicate;
    }

    Set<Dialect> dialects() {
        return dialects;
    }
}
