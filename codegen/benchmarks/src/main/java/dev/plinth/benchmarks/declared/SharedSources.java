package dev.plinth.benchmarks.declared;

/** The sources of what several tables share: a mixin and enums. */
final class SharedSources {
    private SharedSources() {}

    static String timestamps() {
        return """
                package declared;

                import dev.plinth.schema.Column;
                import dev.plinth.schema.Table;
                import java.time.OffsetDateTime;

                /** When a row was made and last changed. */
                public record Timestamps(Column<OffsetDateTime> createdAt, Column<OffsetDateTime> updatedAt) {
                    static Timestamps on(Table table) {
                        return new Timestamps(
                                table.timestamptz("created_at").defaultNow(),
                                table.timestamptz("updated_at").defaultNow());
                    }
                }
                """;
    }

    /** An enum that every dialect stores as text, under labels of its own. */
    static String priority() {
        return """
                package declared;

                import dev.plinth.schema.Labeled;
                import java.util.Locale;

                /** How urgent an item is. */
                public enum Priority implements Labeled {
                    LOW,
                    NORMAL,
                    HIGH;

                    @Override
                    public String label() {
                        return name().toLowerCase(Locale.ROOT);
                    }
                }
                """;
    }

    /** An enum that is a type of its own where the dialect has such types. */
    static String state(int block) {
        return """
                package declared;

                /** How far items of a block of tables are. */
                public enum %s {
                    OPEN,
                    WAITING,
                    DONE
                }
                """.formatted(Names.state(block));
    }
}
