package dev.plinth.docs;

import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Database;
import dev.plinth.schema.NamingConvention;

public final class Named extends Database {
    public Named() {
        super("named", SQLITE);
        accept("customers.fax", "nobody sends faxes any more");
        tables(Customers.CUSTOMERS, Orders.ORDERS, History.HISTORY);
    }

    @Override
    protected NamingConvention naming() {
        return new NamingConvention() {
            @Override
            public String index(Unnamed index) {
                return index.withColumns("ix");
            }
        };
    }
}
