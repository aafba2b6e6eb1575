package dev.plinth.postgres;

import dev.plinth.verify.EmbeddedDatabase;
import java.nio.file.Path;
import java.util.Objects;

/** The PostgreSQL versions that tests run on. The build says where the older one's binaries are. */
enum Server {
    POSTGRES_18,
    POSTGRES_14;

    private static final String JAR_OF_14 = "plinth.postgres14.jar";

    /** A fresh, empty database on this version. */
    EmbeddedDatabase database() {
        return switch (this) {
            case POSTGRES_18 -> EmbeddedDatabase.postgres();
            case POSTGRES_14 ->
                EmbeddedDatabase.postgres(Path.of(Objects.requireNonNull(System.getProperty(JAR_OF_14), JAR_OF_14)));
        };
    }
}
