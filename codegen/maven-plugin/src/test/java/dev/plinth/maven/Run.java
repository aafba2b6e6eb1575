package dev.plinth.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.project.MavenProject;

/**
 * What a run of the goal did.
 *
 * @param lines what it said, a line each
 * @param failure what it failed with
 * @param project the project as the rest of the build sees it
 */
record Run(List<String> lines, Optional<Exception> failure, MavenProject project) {

    /** What Maven shows of the failure, a line each. */
    List<String> errors() {
        return String.valueOf(failure.orElseThrow(() -> new AssertionError("No failure, but: " + lines))
                        .getMessage())
                .lines()
                .map(String::strip)
                .toList();
    }

    /** The run itself, which must not have failed. */
    Run succeeded() {
        failure.ifPresent(e -> {
            throw new AssertionError("The goal failed", e);
        });
        return this;
    }
}
