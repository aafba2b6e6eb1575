package com.example;

import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Database;

public final class Shop extends Database {
    public Shop() {
        super("shop", SQLITE);
        tables(Orders.ORDERS);
    }
}
