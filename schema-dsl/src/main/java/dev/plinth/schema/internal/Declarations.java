package dev.plinth.schema.internal;

import dev.plinth.problem.Problems;
import dev.plinth.schema.Database;
import dev.plinth.schema.NamingConvention;
import java.util.List;

/** Loads declarations: the only way from what users write to what later stages read. */
public final class Declarations {
    private static final String NAME = "[a-z][a-z0-9_]*";

    private Declarations() {}

    /**
     * Reads a declaration, resolves its references and names, and checks all of its rules.
     *
     * @throws dev.plinth.problem.ProblemException if any rule is broken, with every mistake in it
     */
    public static DeclaredDatabase load(Database database) {
        var reading = new Reading(database);
        Problems problems = reading.problems();
        check(reading);
        AcceptanceRules.check(reading);
        List<ReadTable> tables = reading.tables().stream()
                .map(table -> TableReader.read(table, reading))
                .toList();
        DatabaseState state = reading.database();
        NamingConvention naming = state.naming();
        var declared = new DeclaredDatabase(
                state.name(),
                List.copyOf(state.dialects()),
                RolloutReader.read(reading),
                state.sequences().stream()
                        .map(sequence -> SequenceReader.read(sequence, reading))
                        .toList(),
                NameResolver.resolve(tables, naming, state.dialects(), problems),
                state.accepted(),
                naming);
        TextRules.check(declared, problems);
        EnumRules.check(declared, problems);
        OriginRules.check(declared, problems);
        var triggers = new TriggerGraph(declared);
        new TriggerInterplay(triggers, problems).check();
        new AssignedElsewhere(triggers, problems).check();
        problems.throwIfAny();
        return declared;
    }

    private static void check(Reading reading) {
        String name = reading.database().name();
        if (!name.matches(NAME)) {
            reading.problems()
                    .add(
                            "database-name",
                            reading.databaseClass(),
                            "The name \"%s\" of the database does not match %s. It also names folders and a Java package."
                                    .formatted(name, NAME),
                            "Rename it.");
        }
        if (reading.tables().isEmpty()) {
            reading.problems()
                    .add(
                            "database-empty",
                            reading.databaseClass(),
                            "The database has no tables.",
                            "Add them with tables(…).");
        }
    }
}
