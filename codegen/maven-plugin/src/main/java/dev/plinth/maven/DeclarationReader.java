package dev.plinth.maven;

import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import dev.plinth.schema.Database;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads declarations, and reports the mistakes of all of them at once. */
final class DeclarationReader {
    private DeclarationReader() {}

    static List<DeclaredDatabase> read(List<Database> databases) {
        List<DeclaredDatabase> declared = new ArrayList<>();
        var problems = new Problems();
        Set<String> names = new HashSet<>();
        for (Database database : databases) {
            try {
                DeclaredDatabase read = Declarations.load(database);
                declared.add(read);
                if (!names.add(read.name())) {
                    problems.add(
                            "database-twice",
                            database.getClass().getName(),
                            "Another database is named %s too.".formatted(read.name()),
                            "Rename one, or name those to generate in <databases>.");
                }
            } catch (ProblemException e) {
                problems.addAll(e.problems());
            }
        }
        problems.throwIfAny();
        return declared;
    }
}
