package com.example.schema;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Database;

/** The database: its name, what it runs on, its tables. */
public final class Todo extends Database {
    public Todo() {
        super("todo", POSTGRES, SQLITE);
        tables(Tasks.TASKS);
    }
}
