package dev.plinth.maven;

import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Database;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;

/** Reads declarations, and reports the mistakes of all of them at once. */
final class DeclarationReader {
    private DeclarationReader() {}

    static List<DeclaredDatabase> read(List<Database> databases) throws MojoFailureException {
        List<DeclaredDatabase> declared = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Database database : databases) {
            try {
                DeclaredDatabase read = Declarations.load(database);
                declared.add(read);
                if (!names.add(read.name())) {
                    problems.add("Two databases are named %s. Rename one, or name those to generate in <databases>."
                            .formatted(read.name()));
                }
            } catch (ProblemException e) {
                problems.add(e.getMessage());
            }
        }
        if (!problems.isEmpty()) {
            throw new MojoFailureException(String.join(System.lineSeparator(), problems));
        }
        return declared;
    }
}
