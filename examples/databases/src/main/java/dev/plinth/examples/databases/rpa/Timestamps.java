package dev.plinth.examples.databases.rpa;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;

/**
 * When a row was made and last changed.
 *
 * @param createdAt when the row was made
 * @param updatedAt when the row was last changed
 */
public record Timestamps(Column<OffsetDateTime> createdAt, Column<OffsetDateTime> updatedAt) {

    /** Declares both columns on a table, set to the current time by default. */
    static Timestamps on(Table table) {
        return new Timestamps(
                table.timestamptz("created_at").defaultNow(),
                table.timestamptz("updated_at").defaultNow());
    }

    /** Declares both columns on a read model, which copies them. */
    static Timestamps copiedTo(Table table) {
        return new Timestamps(table.timestamptz("created_at"), table.timestamptz("updated_at"));
    }
}
