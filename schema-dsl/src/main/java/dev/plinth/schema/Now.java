package dev.plinth.schema;

import java.time.OffsetDateTime;
import org.jooq.Context;
import org.jooq.impl.CustomField;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * The current time as a {@code timestamptz} column stores it: {@code now()} on PostgreSQL (the start of the
 * transaction); the time of the statement, in the one format of stored timestamps, on SQLite.
 */
@SuppressWarnings("serial") // jOOQ makes every query part serializable; a declaration is never serialized
public final class Now extends CustomField<OffsetDateTime> {
    private Now() {
        super(DSL.name("now"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    }

    /** The current time, in a default, a check or a trigger body. */
    public static Now now() {
        return new Now();
    }

    @Override
    public void accept(Context<?> ctx) {
        ctx.sql("now()");
    }
}
