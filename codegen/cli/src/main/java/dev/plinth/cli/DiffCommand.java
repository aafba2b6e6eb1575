package dev.plinth.cli;

import dev.plinth.compare.Verdict;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.source.DiffText;
import dev.plinth.verify.source.SchemaDiff;
import dev.plinth.verify.source.SchemaSources;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares two schemas. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Prints the migration from one schema to another, and its undo.",
        exitCodeOnInvalidInput = Main.ERROR,
        exitCodeListHeading = "Exit status:%n",
        exitCodeList = {"0:no change", "1:an error, or a difference that cannot be planned", "2:a difference"})
@SuppressWarnings("NullAway.Init") // picocli sets the options
final class DiffCommand implements Callable<Integer> {
    private static final int DIFFERENCE = 2;
    private static final String SOURCES =
            "declaration:<class>, a JDBC URL, a schema.lock.json, a folder of migrations, or SQL files with commas between them";

    @Option(
            names = "--from",
            required = true,
            paramLabel = "<schema>",
            description = "The schema as it is: " + SOURCES + ".")
    private String from;

    @Option(
            names = "--to",
            required = true,
            paramLabel = "<schema>",
            description = "The schema as it will be: the same.")
    private String to;

    @Option(
            names = "--dialect",
            paramLabel = "<dialect>",
            description = "postgresql or sqlite, if neither schema says it.")
    private @Nullable String dialect;

    @Option(names = "--json", description = "Prints JSON.")
    private boolean json;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var sources = new SchemaSources(DiffCommand::declaration, Path.of(""));
        Verdict verdict = SchemaDiff.between(
                sources.find("--from", from),
                sources.find("--to", to),
                Optional.ofNullable(dialect),
                DiffCommand.class.getClassLoader(),
                chosen -> chosen == Dialect.POSTGRES ? EmbeddedDatabase.postgres() : EmbeddedDatabase.sqlite());
        print(verdict);
        if (verdict instanceof Verdict.Refused) {
            return Main.ERROR;
        }
        return verdict instanceof Verdict.Differs ? DIFFERENCE : 0;
    }

    private void print(Verdict verdict) {
        var out = verdict instanceof Verdict.Refused && !json
                ? spec.commandLine().getErr()
                : spec.commandLine().getOut();
        out.print(json ? DiffText.json(verdict) : DiffText.sql(verdict));
        out.flush();
    }

    private static Optional<DeclaredDatabase> declaration(String name) {
        try {
            return Optional.of(Declarations.load(Class.forName(name)
                    .asSubclass(Database.class)
                    .getDeclaredConstructor()
                    .newInstance()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new ProblemException(
                    new Problem("database-class", name, "it cannot be created: " + e + ".", "See plinth diff --help."));
        }
    }
}
