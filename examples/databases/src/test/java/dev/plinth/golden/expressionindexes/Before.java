package dev.plinth.golden.expressionindexes;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static org.jooq.impl.DSL.lower;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;

/** Users with an index over a column, and one over an expression that reads a column that goes. */
public final class Before extends Database {
    static final class Users extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<Long> tenantId = bigint("tenant_id");
        final Column<String> email = text("email");
        final Column<Integer> order = integer("order").defaultTo(0);
        final Column<String> nick = text("nick").nullable();

        Users() {
            super("users");
            index("users_email").on(email);
            index("users_nick").on(tenantId, lower(nick));
            index().on(lower(email), id);
        }
    }

    public Before() {
        super("golden", POSTGRES, SQLITE);
        tables(new Users());
    }
}
