package dev.plinth.docs;

import static org.jooq.impl.DSL.lower;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;

public final class Customers extends Table {
    public static final Customers CUSTOMERS = new Customers();

    public final Column<Long> id = bigint("id").identity().primaryKey();
    public final Column<String> email = text("email").unique();
    public final Column<String> login = text("login");
    public final Column<Integer> changes = integer("changes").defaultTo(0);

    private Customers() {
        super("customers");
        uniqueIndex("one_login").on(lower(login));
    }
}
