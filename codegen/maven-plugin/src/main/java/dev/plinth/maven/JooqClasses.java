package dev.plinth.maven;

import dev.plinth.jooq.JooqGenerator;
import dev.plinth.jooq.JooqTarget;
import dev.plinth.jooq.StagedClasses;
import dev.plinth.problem.ProblemException;
import dev.plinth.problem.Problems;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.util.ArrayList;
import java.util.List;

/** The jOOQ classes of all databases: generated before any of them is written, so that all problems are found first. */
final class JooqClasses implements AutoCloseable {
    private final List<StagedClasses> staged = new ArrayList<>();

    private JooqClasses() {}

    /**
     * Generates the classes and writes none.
     *
     * @throws ProblemException with the problems of all databases
     */
    static JooqClasses stage(List<DeclaredDatabase> databases, Folders folders, JooqOptions options) {
        var classes = new JooqClasses();
        try {
            classes.stageAll(databases, folders, options);
            return classes;
        } catch (RuntimeException e) {
            classes.close();
            throw e;
        }
    }

    private void stageAll(List<DeclaredDatabase> databases, Folders folders, JooqOptions options) {
        var problems = new Problems();
        List<Throwable> causes = new ArrayList<>();
        for (DeclaredDatabase database : databases) {
            var target = new JooqTarget(
                    folders.jooq(),
                    options.packageName(),
                    options.settings(),
                    folders.project(),
                    folders.staging().resolve(database.name()));
            try {
                staged.add(JooqGenerator.stage(database, target));
            } catch (ProblemException e) {
                problems.addAll(e.problems());
                causes.add(e);
            }
        }
        if (!problems.isEmpty()) {
            var failure = new ProblemException(problems.found());
            causes.forEach(failure::addSuppressed);
            throw failure;
        }
    }

    /** The classes of each database. */
    List<StagedClasses> all() {
        return List.copyOf(staged);
    }

    @Override
    public void close() {
        staged.forEach(StagedClasses::close);
    }
}
