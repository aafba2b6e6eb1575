package dev.plinth.maven;

import dev.plinth.problem.Problem;
import dev.plinth.verify.VerificationException;
import dev.plinth.write.OutputFile;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;

/** Problems with the machine rather than with the project: a full disk, a folder without permissions. */
final class Surroundings {
    private Surroundings() {}

    /** The problem behind an exception. */
    static Problem problem(Folders folders, Exception failure) {
        String message = String.valueOf(failure.getMessage());
        if (failure instanceof VerificationException) {
            return new Problem(
                    "embedded-database",
                    "embedded database",
                    message + ".",
                    "Correct what it reports, or freeze without the proof: -Dplinth.prove=false.");
        }
        if (failure instanceof DependencyResolutionRequiredException) {
            return new Problem(
                    "dependency-not-built",
                    folders.shown(folders.project()),
                    message + ".",
                    "Build that module in the same run, or install it.");
        }
        Throwable cause = failure instanceof UncheckedIOException unchecked
                ? Objects.requireNonNullElse(unchecked.getCause(), failure)
                : failure;
        return new Problem(
                "file-access",
                where(cause).orElse(folders.project()).toString(),
                (cause == failure ? reason(cause) : message + ": " + reason(cause)) + ".",
                "Check that it exists, that you may read and write it, and that the disk has room.");
    }

    /** The file, or the folder of a file that exists only while another is written. */
    private static Optional<Path> where(Throwable cause) {
        return cause instanceof FileSystemException failure
                ? Optional.ofNullable(failure.getFile())
                        .map(Path::of)
                        .map(file -> OutputFile.isTemporary(file) ? file.resolveSibling("") : file)
                : Optional.empty();
    }

    private static String reason(Throwable cause) {
        if (cause instanceof AccessDeniedException) {
            return "access is denied";
        }
        if (cause instanceof NoSuchFileException) {
            return "it does not exist";
        }
        if (cause instanceof FileAlreadyExistsException) {
            return "there is a file of that name";
        }
        return cause instanceof FileSystemException failure && failure.getReason() != null
                ? failure.getReason()
                : String.valueOf(cause.getMessage());
    }
}
