package dev.plinth.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.VerificationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A problem with the machine has a place, a reason and a remedy too. */
class SurroundingsTest {
    @TempDir
    private Path project;

    private String problem(Exception failure) {
        var folders = new Folders(project, project, project, project, project, project);
        return Surroundings.problem(folders, failure).toString();
    }

    @Test
    void aFileIsNamed() {
        var denied = new AccessDeniedException("/data/ddl/todo/sqlite.sql");
        assertThat(problem(new UncheckedIOException("Cannot write it", denied)))
                .startsWith("/data/ddl/todo/sqlite.sql: Cannot write it: access is denied. Check")
                .endsWith("that you may read and write it, and that the disk has room. [file-access]");
    }

    @Test
    void aFileThatIsNeverSeenIsNotNamed() {
        var readOnly = new FileSystemException("/data/ddl/ab.plinth-tmp", null, "Read-only file system");
        assertThat(problem(new UncheckedIOException("Cannot write sqlite.sql", readOnly)))
                .startsWith("/data/ddl: Cannot write sqlite.sql: Read-only file system. Check");
    }

    @Test
    void whereNoFileIsKnownTheProjectIs() {
        assertThat(problem(new IOException("No space left on device")))
                .startsWith(project + ": No space left on device. Check");
    }

    @Test
    void anEmbeddedDatabaseThatDoesNotStart() {
        VerificationException failure = notStarted();
        assertThat(problem(failure))
                .startsWith("embedded database: The embedded PostgreSQL did not start")
                .endsWith("or freeze without the proof: -Dplinth.prove=false. [embedded-database]");
    }

    private VerificationException notStarted() {
        try (EmbeddedDatabase database = EmbeddedDatabase.postgres(project.resolve("missing.jar"))) {
            throw new AssertionError(database + " has started");
        } catch (VerificationException e) {
            return e;
        }
    }

    @Test
    void aModuleThatIsNotBuilt() {
        Artifact artifact = new DefaultArtifact(
                "com.example", "declarations", "1", "compile", "jar", "", new DefaultArtifactHandler("jar"));
        assertThat(problem(new DependencyResolutionRequiredException(artifact)))
                .contains("com.example:declarations", "Build that module in the same run, or install it.");
    }
}
