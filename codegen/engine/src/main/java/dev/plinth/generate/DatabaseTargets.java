package dev.plinth.generate;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.write.Journal;
import dev.plinth.write.Releases;
import dev.plinth.write.Version;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A database on all of its dialects. They have one numbering: where a migration concerns one dialect only, the others skip
 * its number.
 *
 * @param declared the declaration
 * @param root the folder of all migrations
 * @param targets one for each dialect, in the order of the declaration
 */
record DatabaseTargets(DeclaredDatabase declared, Path root, List<Target> targets) {
    DatabaseTargets {
        targets = List.copyOf(targets);
    }

    /** Reads the files of all dialects; problems are collected. */
    static DatabaseTargets read(
            DeclaredDatabase declared, List<SqlDialect> dialects, Path root, TestDatabases engines, Problems problems) {
        List<Target> targets = new ArrayList<>();
        for (SqlDialect dialect : dialects) {
            try {
                targets.add(Target.read(declared, dialect, root, engines));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        return new DatabaseTargets(declared, root, targets);
    }

    String name() {
        return declared.name();
    }

    Path folder() {
        return root.resolve(declared.name());
    }

    Journal journal() {
        return new Journal(folder());
    }

    Releases releases() {
        return new Releases(folder());
    }

    Version lastVersion() {
        return targets.stream()
                .map(target -> target.lock().lastVersion())
                .max(Comparator.naturalOrder())
                .orElse(Version.NONE);
    }

    Version nextVersion() {
        return lastVersion().next();
    }
}
