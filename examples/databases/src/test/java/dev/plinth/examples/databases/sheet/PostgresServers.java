package dev.plinth.examples.databases.sheet;

import dev.plinth.verify.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The PostgreSQL versions that sheets are compared with; the build says where the older one's binaries are. */
enum PostgresServers {
    POSTGRES_18,
    POSTGRES_14;

    private static final String JAR_OF_14 = "plinth.postgres14.jar";

    /** Those that this run has binaries for. */
    static List<PostgresServers> available() {
        List<PostgresServers> available = new ArrayList<>(List.of(values()));
        if (System.getProperty(JAR_OF_14) == null) {
            available.remove(POSTGRES_14);
        }
        return available;
    }

    EmbeddedDatabase database() {
        return switch (this) {
            case POSTGRES_18 -> EmbeddedDatabase.postgres();
            case POSTGRES_14 -> EmbeddedDatabase.postgres(Path.of(System.getProperty(JAR_OF_14)));
        };
    }
}
