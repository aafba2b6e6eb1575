package dev.plinth.schema;

import org.jooq.Context;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;

/**
 * A column of the new or the old row in a trigger: {@code NEW."state"}.
 *
 * @param <T> the Java type of the column
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration never is serialized
public final class RowReference<T> extends CustomField<T> {
    /**
     * The key of the configuration data that names the version of the row which does not exist where the body is
     * rendered for; its columns then read as null.
     */
    public static final Object ABSENT = RowReference.class.getName() + ".absent";

    private final Version version;

    /** Which of the two rows. */
    public enum Version {
        NEW,
        OLD
    }

    RowReference(Version version, Column<T> column) {
        super(DSL.name(column.getName()), column.getDataType());
        this.version = version;
    }

    /** Which of the two rows is read. */
    public Version version() {
        return version;
    }

    @Override
    public void accept(Context<?> ctx) {
        if (version.equals(ctx.configuration().data(ABSENT))) {
            ctx.sql("NULL");
            return;
        }
        ctx.sql(version.name()).sql('.').visit(getUnqualifiedName());
    }
}
