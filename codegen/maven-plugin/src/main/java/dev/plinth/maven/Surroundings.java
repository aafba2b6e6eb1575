package dev.plinth.maven;

import dev.plinth.problem.Problem;
import dev.plinth.verify.VerificationException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
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
        Throwable cause = failure instanceof UncheckedIOException unchecked ? unchecked.getCause() : failure;
        String where = cause instanceof FileSystemException file && file.getFile() != null
                ? file.getFile()
                : folders.project().toString();
        String what = cause == failure ? failure.toString() : message + " (" + cause + ")";
        return new Problem(
                "file-access",
                where,
                what + ".",
                "Check that it exists, that you may read and write it, and that the disk has room.");
    }
}
