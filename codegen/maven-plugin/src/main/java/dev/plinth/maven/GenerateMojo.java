package dev.plinth.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.model.Resource;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jooq.meta.jaxb.Generator;
import org.jspecify.annotations.Nullable;

/**
 * Generates the draft of the next migration, DDL and jOOQ classes from the declared databases. It touches no database but
 * embedded ones, and what has not changed is not written again.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class GenerateMojo extends PlinthMojo {
    /** What to write. */
    @Parameter(defaultValue = "MIGRATIONS,DDL,JOOQ", property = "plinth.outputs")
    private List<Output> outputs = new ArrayList<>();

    /**
     * The settings of jOOQ's own generator. The classes of a database go into a package of its name below the target's
     * package, which is the group of the project and {@code jooq} if none is set; they go into {@code jooqDirectory}.
     */
    @Parameter
    private @Nullable Generator generator;

    @Override
    void run(Work work) {
        String version = project().getVersion();
        new Generating(
                        work,
                        Set.copyOf(outputs),
                        version.endsWith("-SNAPSHOT") ? Optional.empty() : Optional.of(version),
                        getLog())
                .run(JooqOptions.of(Optional.ofNullable(generator), project().getGroupId()));
    }

    /** Makes the jOOQ classes part of what is compiled, and the migrations part of what is packaged. */
    @Override
    void addToBuild(Folders folders) throws IOException {
        if (outputs.contains(Output.JOOQ)) {
            project().addCompileSourceRoot(folders.jooq().toAbsolutePath().toString());
        }
        if (outputs.contains(Output.MIGRATIONS)) {
            for (Packaged packaged : Packaged.values()) {
                project().addResource(packaged.resource(folders.migrations()));
                deleteStale(folders, packaged);
            }
        }
    }

    /** Maven copies resources, but never deletes one whose source is gone: another branch's migration would be shipped. */
    private void deleteStale(Folders folders, Packaged packaged) throws IOException {
        Path target = Path.of(project().getBuild().getOutputDirectory()).resolve(packaged.target());
        for (Path stale : StaleCopies.delete(folders.migrations(), target, packaged.folder())) {
            getLog().info("Deleted %s, because its source is gone.".formatted(folders.shown(stale)));
        }
    }

    /** Which scripts are packaged where. */
    private enum Packaged {
        /** For Flyway. */
        VERSIONS("versions", "V", "db/migration"),
        /** For Flyway in an empty database. */
        BASELINE("versions", "B", "db/migration"),
        /** For Flyway in databases that have applied some of what was squashed. */
        SQUASHED("squashed", "V", "db/squashed"),
        /** The same in databases that began with an earlier baseline. */
        SQUASHED_BASELINE("squashed", "B", "db/squashed"),
        /** Beside the other undo scripts. */
        SQUASHED_UNDO("squashed", "U", "db/undo"),
        /** Outside of what Flyway scans. */
        UNDO("undo", "U", "db/undo"),
        /** A separate location, for development and tests. */
        DRAFT("draft", "V", "db/draft"),
        /** Beside the other undo scripts. */
        DRAFT_UNDO("draft", "U", "db/undo");

        private final String folder;
        private final String prefix;
        private final String target;

        Packaged(String folder, String prefix, String target) {
            this.folder = folder;
            this.prefix = prefix;
            this.target = target;
        }

        String folder() {
            return folder;
        }

        String target() {
            return target;
        }

        /** Lock files stay at home. */
        Resource resource(Path migrations) {
            var resource = new Resource();
            resource.setDirectory(migrations.toAbsolutePath().toString());
            resource.setTargetPath(target);
            resource.addInclude("*/*/%s/%s*.sql".formatted(folder, prefix));
            resource.addInclude("*/*/%s/%s*.sql.conf".formatted(folder, prefix));
            return resource;
        }
    }
}
