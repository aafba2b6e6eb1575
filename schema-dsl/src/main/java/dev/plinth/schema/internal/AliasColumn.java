package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.Rows;
import org.jooq.Context;
import org.jooq.impl.CustomField;
import org.jspecify.annotations.Nullable;

/**
 * A column of an alias: {@code e.id}.
 *
 * @param <T> the Java type of the column
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class AliasColumn<T> extends CustomField<T> {
    private final Rows rows;
    private final Column<T> column;

    /** A column of these rows. */
    public AliasColumn(Rows rows, Column<T> column) {
        super(rows.getUnqualifiedName().append(column.getUnqualifiedName()), column.getDataType());
        this.rows = rows;
        this.column = column;
    }

    /** The rows that it is a column of. */
    public Rows rows() {
        return rows;
    }

    /** The column of the table under the alias. */
    public Column<T> column() {
        return column;
    }

    @Override
    public void accept(Context<?> ctx) {
        if (ctx.qualify()) {
            ctx.visit(rows.getUnqualifiedName()).sql('.');
        }
        ctx.visit(column.getUnqualifiedName());
    }

    @Override
    public boolean equals(@Nullable Object that) {
        return that instanceof AliasColumn<?> other && rows.equals(other.rows) && column.equals(other.column);
    }

    @Override
    public int hashCode() {
        return 31 * rows.hashCode() + column.hashCode();
    }
}
