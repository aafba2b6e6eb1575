package dev.plinth.docs;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.PlainSql.sql;
import static dev.plinth.schema.Portable.randomUuid;
import static org.jooq.impl.DSL.lower;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.util.UUID;

public final class Customers extends Table {
    public static final Customers CUSTOMERS = new Customers();

    public final Column<Long> id = bigint("id").identity().primaryKey();
    public final Column<UUID> publicId = uuid("public_id").defaultTo(randomUuid());
    public final Column<String> email = text("email").unique();
    public final Column<String> login = text("login");
    public final Column<Integer> changes = integer("changes").defaultTo(0);

    private Customers() {
        super("customers");
        uniqueIndex("one_login").on(lower(login));
        check(
                "plain_login",
                sql(POSTGRES, "{0} ~ '^[a-z]+$'", login).sql(SQLITE, "{0} <> '' AND {0} NOT GLOB '*[^a-z]*'", login));
    }
}
