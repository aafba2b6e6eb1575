package dev.plinth.schema;

import dev.plinth.schema.internal.AliasColumn;
import dev.plinth.schema.internal.TableState;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Row;
import org.jooq.impl.DSL;
import org.jooq.impl.TableImpl;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a declared table in a statement, as a jOOQ table: under the table's own name ({@link Table#rows}), or
 * under an alias ({@link Table#as}).
 *
 * <pre>{@code
 * Rows parent = ORDERS.as("parent");
 * ORDERS.update().set(ORDERS.depth, field(select(parent.get(ORDERS.depth).add(1))
 *         .from(parent)
 *         .where(parent.get(ORDERS.id).eq(ORDERS.parentId))));
 * }</pre>
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class Rows extends TableImpl<Record> {
    private final Table table;
    private final TableState state;
    private final Optional<Rows> aliased;

    Rows(Table table, TableState state) {
        super(DSL.name(state.name()));
        this.table = table;
        this.state = state;
        aliased = Optional.empty();
    }

    @SuppressWarnings("NullAway") // jOOQ takes null for a table without a schema
    private Rows(Rows aliased, Name alias) {
        super(alias, null, aliased);
        table = aliased.table;
        state = aliased.state;
        this.aliased = Optional.of(aliased);
    }

    /** The declared table. */
    public Table table() {
        return table;
    }

    /** Whether these are the rows under an alias. */
    public boolean isAlias() {
        return aliased.isPresent();
    }

    /** A column of these rows: {@code e.get(ORDERS.id)} is {@code e.id}. */
    public <T> Field<T> get(Column<T> column) {
        return isAlias() ? new AliasColumn<>(this, column) : column;
    }

    /** The rows of the table under another alias. */
    @Override
    public Rows as(String alias) {
        return as(DSL.name(alias));
    }

    /** The rows of the table under another alias. */
    @Override
    public Rows as(Name alias) {
        return new Rows(aliased.orElse(this), alias);
    }

    /** All columns, in the order of the declaration. */
    @Override
    public Row fieldsRow() {
        return DSL.row(state.columns().stream().map(this::get).toList());
    }

    /** Two references to one table under one name are the same. */
    @Override
    public boolean equals(@Nullable Object that) {
        return that instanceof Rows rows
                && table.equals(rows.table)
                && isAlias() == rows.isAlias()
                && getUnqualifiedName().equals(rows.getUnqualifiedName());
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(table), getName());
    }
}
