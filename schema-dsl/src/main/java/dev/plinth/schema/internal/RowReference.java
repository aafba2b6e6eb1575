package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import java.util.Map;
import java.util.Optional;
import org.jooq.Context;
import org.jooq.QueryPart;
import org.jooq.impl.CustomField;

/**
 * A column of the new or the old row in a trigger: {@code NEW.state}.
 *
 * @param <T> the Java type of the column
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class RowReference<T> extends CustomField<T> {
    /**
     * The key of the configuration data that names the version of the row which does not exist where the body is
     * rendered for; its columns then read as null.
     */
    public static final Object ABSENT = RowReference.class.getName() + ".absent";

    /**
     * The key of the data, of a context or of its configuration, that holds a map: from the names of columns of the new row to
     * the parts that are rendered in their place, because a trigger has given the columns these values.
     */
    public static final Object GIVEN = RowReference.class.getName() + ".given";

    private final Version version;
    private final Column<T> column;

    /** Which of the two rows. */
    public enum Version {
        /** The row as it becomes. */
        NEW,
        /** The row as it was. */
        OLD
    }

    /** A column of one of the rows. */
    public RowReference(Version version, Column<T> column) {
        super(column.getUnqualifiedName(), column.getDataType());
        this.version = version;
        this.column = column;
    }

    /** Which of the two rows is read. */
    public Version version() {
        return version;
    }

    /** Which column is read. */
    public Column<T> column() {
        return column;
    }

    @Override
    public void accept(Context<?> ctx) {
        if (version.equals(ctx.configuration().data(ABSENT))) {
            ctx.sql("NULL");
            return;
        }
        given(ctx)
                .ifPresentOrElse(
                        ctx::visit, () -> ctx.sql(version.name()).sql('.').visit(column.getUnqualifiedName()));
    }

    private Optional<QueryPart> given(Context<?> ctx) {
        Object inner = ctx.data(GIVEN);
        Object data = inner == null ? ctx.configuration().data(GIVEN) : inner;
        return version == Version.NEW
                        && data instanceof Map<?, ?> parts
                        && parts.get(column.getName()) instanceof QueryPart part
                ? Optional.of(part)
                : Optional.empty();
    }
}
