package dev.plinth.generate;

import dev.plinth.write.KnownDdl;
import dev.plinth.write.OutputFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The full DDL of a database on a dialect. */
final class DdlFile {
    private final Target target;
    private final Path path;

    /** The file below this folder. */
    DdlFile(Target target, Path folder) {
        this.target = target;
        path = folder.resolve(target.database().name()).resolve(target.stages().dialect() + ".sql");
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** The file with its content, planned now. */
    OutputFile planned() {
        return new OutputFile(path, target.ddl());
    }

    /** Writes the file unless it is known to be in step; tells whether it was written. */
    Optional<Path> write(KnownDdl known) {
        Optional<String> inputs =
                target.stages().planner().map(planner -> KnownDdl.inputs(planner, target.name(), target.declared()));
        if (inputs.filter(same -> known.isPlanned(same, path)).isPresent()) {
            return Optional.empty();
        }
        OutputFile ddl = planned();
        boolean written = ddl.write();
        inputs.ifPresent(from -> known.planned(from, ddl));
        return written ? Optional.of(path) : Optional.empty();
    }
}
