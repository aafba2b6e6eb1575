package dev.plinth.maven;

import dev.plinth.generate.RebaseResult;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * While git merges two branches that both froze migrations: puts those of this branch after those of the other one. Each is planned
 * again from what is before it now, and proved. Nothing is changed if two changes do not go together.
 */
@Mojo(name = "rebase", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
public final class RebaseMojo extends PlinthMojo {
    /**
     * Whose migrations keep their numbers, {@code ours} or {@code theirs}, as git calls the sides. In a merge that is theirs, the branch
     * that is merged; in a rebase and a cherry-pick it is ours, the commits on which others are put.
     */
    @Parameter(property = "plinth.upstream")
    private @Nullable String upstream;

    @Override
    void run(Work work) {
        RebaseResult result =
                work.generation().rebase(work.declared(), work.folders().migrations(), Optional.ofNullable(upstream));
        result.moved().forEach(getLog()::info);
        result.changed()
                .forEach(path -> getLog().info("%s %s"
                        .formatted(
                                path.toFile().exists() ? "Wrote" : "Removed",
                                work.folders().shown(path))));
        if (result.moved().isEmpty()) {
            getLog().info("There is nothing to rebase: the two branches did not both freeze migrations.");
        } else {
            getLog().info("Add the files to the merge, and run plinth:generate.");
        }
    }
}
