package com.example.schema;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;

/** What is to be done. */
public final class Tasks extends Table {
    public static final Tasks TASKS = new Tasks();

    public final Column<Long> id = bigint("id").identity().primaryKey();
    public final Column<String> title = text("title");
    public final Column<Boolean> done = bool("done").defaultTo(false);
    public final Column<OffsetDateTime> createdAt = timestamptz("created_at").defaultNow();

    private Tasks() {
        super("tasks");
    }
}
