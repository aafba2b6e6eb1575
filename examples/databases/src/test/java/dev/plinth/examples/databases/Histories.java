package dev.plinth.examples.databases;

import dev.plinth.verify.Engine;
import java.nio.file.Path;

/** The frozen migrations of the example databases. */
final class Histories {
    private Histories() {}

    /** The folder of a database and a dialect. */
    static Path of(String database, Engine engine) {
        return Path.of("../../migrations", database, engine.dialect());
    }
}
