package dev.plinth.maven;

import dev.plinth.generate.MigrationTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Puts a baseline in the place of the first migrations, once embedded databases show that it leads to the same. The migrations move to
 * the folder {@code squashed}, for databases that have applied some of them.
 */
@Mojo(name = "squash", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
public final class SquashMojo extends PlinthMojo {
    /** The number of the last migration that the baseline stands for. */
    @Parameter(property = "plinth.upTo", required = true)
    private int upTo;

    /** The name of the only database to squash; all of them if not given. */
    @Parameter(property = "plinth.database")
    private @Nullable String database;

    @Override
    void run(Work work) {
        MigrationTree tree = work.generation()
                .open(work.declared(), work.folders().migrations())
                .only(Optional.ofNullable(database));
        work.folders().finished(tree.finished()).forEach(getLog()::info);
        List<Path> changed = tree.squash(upTo);
        List<String> baselines = changed.stream()
                .map(work.folders()::shown)
                .filter(path -> path.matches(".*/versions/B[^/]*\\.sql"))
                .toList();
        baselines.forEach(path -> getLog().info("Wrote the baseline " + path));
        getLog().info(
                        baselines.isEmpty()
                                ? "There is nothing to squash."
                                : "The migrations that it stands for are in the folder squashed. Databases that have applied some of them need"
                                        + " classpath:db/squashed/<database>/<dialect> as another location of Flyway.");
    }
}
