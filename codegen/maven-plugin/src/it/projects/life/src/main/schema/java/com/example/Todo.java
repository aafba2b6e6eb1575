package com.example;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Database;

public final class Todo extends Database {
    public Todo() {
        super("todo", POSTGRES, SQLITE);
        tables(Tasks.TASKS);
    }
}
