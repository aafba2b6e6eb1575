package com.example.schema;

import dev.plinth.schema.Database;

/** The database: its name, what it runs on, its tables. */
public final class Todo extends Database {
    public Todo() {
        super("todo", postgresql(18), sqlite("3.53"));
        tables(Tasks.TASKS);
    }
}
