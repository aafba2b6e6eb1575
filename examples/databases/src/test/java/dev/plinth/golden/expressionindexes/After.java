package dev.plinth.golden.expressionindexes;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.PlainSql.sql;
import static dev.plinth.schema.PlainSql.uses;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.lower;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;
import org.jooq.Field;

/** Indexes over expressions: unique, descending, partial, over several columns, over a text, and one that stays. */
public final class After extends Database {
    static final class Users extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<Long> tenantId = bigint("tenant_id");
        final Column<String> email = text("email");
        final Column<Integer> order = integer("order").defaultTo(0);

        Users() {
            super("users");
            uniqueIndex("users_email").on(lower(email));
            index().on(tenantId, lower(email).desc());
            index().on(lower(email), id);
            index("users_next")
                    .on(tenantId.add(order), order)
                    .where(length(email).gt(3));
            index("users_order").on(order.gt(0).desc());
            Field<String> domain = sql(POSTGRES, "substr(email, 3)")
                    .sql(SQLITE, "substr(email, 3)")
                    .asField(String.class);
            index("users_domain").on(uses(domain, email));
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(new Users());
    }
}
