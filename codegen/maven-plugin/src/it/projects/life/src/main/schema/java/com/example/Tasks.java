package com.example;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;

public final class Tasks extends Table {
    public static final Tasks TASKS = new Tasks();

    public final Column<Long> id = bigint("id").identity().primaryKey();
    public final Column<String> title = text("title");

    private Tasks() {
        super("tasks");
    }
}
