package dev.plinth.cli;

import dev.plinth.compare.Verdict;
import dev.plinth.dialect.SqlDialect;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.source.DiffText;
import dev.plinth.verify.source.SchemaDiff;
import dev.plinth.verify.source.SchemaSource;
import dev.plinth.verify.source.SchemaSources;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

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
        var sources = new SchemaSources(DiffCommand::declaration);
        SchemaSource was = sources.find("--from", from);
        SchemaSource is = sources.find("--to", to);
        Dialect chosen = SchemaDiff.dialect(Optional.ofNullable(dialect).map(DiffCommand::named), was, is);
        SqlDialect module = ServiceLoader.load(SqlDialect.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.dialect() == chosen)
                .findFirst()
                .orElseThrow(() -> problem("dialect-missing", chosen.id(), "its module is not on the class path."));
        Verdict verdict = new SchemaDiff(
                        module, chosen == Dialect.POSTGRES ? EmbeddedDatabase::postgres : EmbeddedDatabase::sqlite)
                .between(was, is);
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
        out.print(
                json
                        ? JsonMapper.builder()
                                        .enable(SerializationFeature.INDENT_OUTPUT)
                                        .build()
                                        .writeValueAsString(DiffText.tree(verdict))
                                + "\n"
                        : DiffText.sql(verdict));
        out.flush();
    }

    private static Dialect named(String id) {
        return Stream.of(Dialect.values())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> problem("dialect-unknown", id, "there is no such dialect."));
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
            throw problem("database-class", name, "it cannot be created: " + e + ".");
        }
    }

    private static ProblemException problem(String code, String where, String what) {
        return new ProblemException(new Problem(code, where, what, "See plinth diff --help."));
    }
}
