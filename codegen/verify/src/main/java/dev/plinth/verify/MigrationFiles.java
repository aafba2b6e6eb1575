package dev.plinth.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The scripts of one database and dialect: {@code V0001__name.sql} in one folder, and {@code U0001__name.sql}, which undoes it,
 * in another. A migration of several scripts has {@code V0001.1__name.sql} and so on; its undo can have another number of them.
 */
record MigrationFiles(Path versions, Path undo) {
    private static final Pattern NAME = Pattern.compile("[VU]([0-9_]+?)(\\.\\d+)?(__.*\\.sql)");

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

    /** The scripts that undo migrations, in the order in which they run. */
    List<Path> undoOf(List<String> scriptsNewestFirst) {
        List<Path> all = scripts(undo, "U");
        return scriptsNewestFirst.stream()
                .map(MigrationFiles::name)
                .distinct()
                .flatMap(name -> all.stream()
                        .filter(path -> name(path.getFileName().toString()).equals(name)))
                .toList();
    }

    private static SortedSet<String> names(Path folder, String prefix) {
        return scripts(folder, prefix).stream()
                .map(path -> name(path.getFileName().toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A file's name without its first letter and without the number of its part. */
    private static String name(String file) {
        Matcher name = NAME.matcher(file);
        return name.matches() ? name.group(1) + name.group(3) : file.substring(1);
    }

    private static List<Path> scripts(Path folder, String prefix) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> {
                        String name = file.getFileName().toString();
                        return name.startsWith(prefix) && name.endsWith(".sql");
                    })
                    .sorted(Comparator.comparingInt(MigrationFiles::part))
                    .toList();
        } catch (IOException e) {
            throw new VerificationException("Cannot list " + folder, e);
        }
    }

    private static int part(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        return name.matches() && name.group(2) != null
                ? Integer.parseInt(name.group(2).substring(1))
                : 0;
    }
}
