package dev.plinth.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scripts of one database and dialect: {@code V0001__name.sql} in one folder, and {@code U0001__name.sql}, which undoes it,
 * in another.
 */
record MigrationFiles(Path versions, Path undo) {
    /** Checks that every migration has its undo script, and every undo script its migration. */
    MigrationFiles {
        SortedSet<String> unpaired = names(versions, "V");
        if (unpaired.isEmpty()) {
            throw new VerificationException("No migration in " + versions + ": expected V<version>__<name>.sql.");
        }
        for (String name : names(undo, "U")) {
            if (!unpaired.remove(name)) {
                throw new VerificationException(
                        undo.resolve("U" + name) + " undoes no migration: V" + name + " is missing.");
            }
        }
        if (!unpaired.isEmpty()) {
            String name = unpaired.first();
            throw new VerificationException(
                    versions.resolve("V" + name) + " has no undo script: U" + name + " is missing.");
        }
    }

    /** The undo script of a migration. */
    Path undoOf(String script) {
        return undo.resolve("U" + script.substring(1));
    }

    /** The files' names without their first letter. */
    private static SortedSet<String> names(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix) && name.endsWith(".sql"))
                    .map(name -> name.substring(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new VerificationException("Cannot list " + folder, e);
        }
    }
}
