package dev.plinth.benchmarks.declared;

import java.util.List;
import java.util.stream.Collectors;

/** The source of the database, on both dialects. */
final class DatabaseSource {
    static final String CLASS = "Generated";

    private DatabaseSource() {}

    static String of(List<String> tables) {
        return """
                package declared;

                import static dev.plinth.schema.Dialect.POSTGRES;
                import static dev.plinth.schema.Dialect.SQLITE;

                import dev.plinth.schema.Database;

                /** All of the tables. */
                public final class %1$s extends Database {
                    public %1$s() {
                        super("generated", POSTGRES, SQLITE);
                        tables(
                %2$s);
                    }
                }
                """.formatted(
                CLASS, tables.stream().map(table -> " ".repeat(16) + table).collect(Collectors.joining(",\n")));
    }
}
