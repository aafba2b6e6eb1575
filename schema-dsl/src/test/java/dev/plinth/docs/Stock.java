package dev.plinth.docs;

import dev.plinth.schema.Database;

public final class Stock extends Database {
    public Stock() {
        super("stock", postgresql(15), sqlite("3.53"));
        tables(Customers.CUSTOMERS, Orders.ORDERS, History.HISTORY);
    }
}
