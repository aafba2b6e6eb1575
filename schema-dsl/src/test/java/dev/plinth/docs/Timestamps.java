package dev.plinth.docs;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;

public record Timestamps(Column<OffsetDateTime> createdAt, Column<OffsetDateTime> updatedAt) {
    static Timestamps on(Table table) {
        Column<OffsetDateTime> created = table.timestamptz("created_at").defaultNow();
        Column<OffsetDateTime> updated =
                table.timestamptz("updated_at").defaultNow().index();
        table.check(created.gt(OffsetDateTime.parse("2000-01-01T00:00:00Z")));
        return new Timestamps(created, updated);
    }
}
