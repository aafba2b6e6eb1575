package dev.plinth.write;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads migrations from the names of their files, for a lock that is lost. */
final class FoundMigrations {
    private static final Pattern NAME = Pattern.compile("[VU](\\d{4,9})(?:\\.(\\d{1,4}))?__(.+)\\.sql");

    private FoundMigrations() {}

    private record Found(Version version, int part, String description, Script script) {}

    /** The migrations in the folder of those that a baseline stands for. */
    static List<Migration> squashed(Path folder) {
        return paired(folder, grouped(folder, "V"), grouped(folder, "U"));
    }

    static List<Migration> in(Path folder) {
        Listing.of(folder.resolve("versions"), name -> name.startsWith("B"))
                .findFirst()
                .ifPresent(baseline -> {
                    throw new ProblemException(new Problem(
                            "relock-squashed",
                            baseline.toString(),
                            "what is before the baseline cannot be told from the files.",
                            "Restore the lock from version control."));
                });
        return paired(folder, grouped(folder.resolve("versions"), "V"), grouped(folder.resolve("undo"), "U"));
    }

    private static List<Migration> paired(
            Path folder, Map<String, List<Found>> versions, Map<String, List<Found>> undo) {
        List<Migration> migrations = new ArrayList<>();
        versions.forEach((key, scripts) -> {
            Found first = scripts.get(0);
            migrations.add(new Migration(
                    first.version(),
                    first.description(),
                    scripts.stream().map(Found::script).toList(),
                    undo.getOrDefault(key, List.of()).stream()
                            .map(Found::script)
                            .toList()));
        });
        migrations.sort(Comparator.comparing(Migration::version));
        for (int i = 1; i < migrations.size(); i++) {
            checkVersions(folder, migrations.get(i - 1), migrations.get(i));
        }
        migrations.forEach(migration -> checkUndo(folder, migration));
        return migrations;
    }

    private static void checkUndo(Path folder, Migration migration) {
        if (migration.undo().isEmpty()) {
            throw new ProblemException(new Problem(
                    "migration-missing",
                    folder.resolve("undo")
                            .resolve("U%s__%s.sql".formatted(migration.version(), migration.description()))
                            .toString(),
                    "is missing, but the migration is there.",
                    "Restore the file from version control."));
        }
    }

    private static void checkVersions(Path folder, Migration before, Migration after) {
        if (before.version().equals(after.version())) {
            throw new ProblemException(new Problem(
                    "migration-twice",
                    folder.toString(),
                    "there are two migrations %s: %s and %s."
                            .formatted(before.version(), before.description(), after.description()),
                    "Keep the one of the branch that was merged first, and remove the other with its undo: generating"
                            + " makes a draft of what it changed. If a person wrote the other one, move it and its undo to"
                            + " the folder draft instead."));
        }
    }

    private static Map<String, List<Found>> grouped(Path folder, String prefix) {
        Map<String, List<Found>> grouped = new TreeMap<>();
        boolean mixed = folder.endsWith(Squashed.FOLDER);
        Listing.of(folder, name -> name.endsWith(".sql") && (!mixed || name.startsWith(prefix)))
                .map(FoundMigrations::found)
                .sorted(Comparator.comparing(Found::version).thenComparingInt(Found::part))
                .forEach(found -> grouped.computeIfAbsent(
                                found.version() + " " + found.description(), key -> new ArrayList<>())
                        .add(found));
        return new LinkedHashMap<>(grouped);
    }

    private static Found found(Path path) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        if (!name.matches()) {
            throw new ProblemException(new Problem(
                    "migration-name",
                    path.toString(),
                    "is not the name of a migration.",
                    "Remove it, or name it like V0002__add_note.sql, and its undo like U0002__add_note.sql."));
        }
        String part = name.group(2);
        return new Found(
                Version.of(name.group(1)), part == null ? 0 : Integer.parseInt(part), name.group(3), Script.read(path));
    }
}
