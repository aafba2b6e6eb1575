package dev.plinth.docs;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Database;

public final class Shop extends Database {
    public Shop() {
        super("shop", POSTGRES, SQLITE);
        tables(Customers.CUSTOMERS, Orders.ORDERS, History.HISTORY);
    }
}
