package dev.plinth.generate;

import dev.plinth.write.OutputFile;
import java.nio.file.Path;

/** The full DDL of a database on a dialect. */
final class DdlFile {
    private DdlFile() {}

    static OutputFile of(Target target, Path folder) {
        return new OutputFile(
                folder.resolve(target.database().name()).resolve(target.stages().dialect() + ".sql"), target.ddl());
    }
}
