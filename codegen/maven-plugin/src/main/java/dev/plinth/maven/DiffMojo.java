package dev.plinth.maven;

import dev.plinth.compare.Verdict;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.verify.source.DiffText;
import dev.plinth.verify.source.SchemaDiff;
import dev.plinth.verify.source.SchemaSources;
import dev.plinth.write.OutputFile;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Compares two schemas, and prints the migration from one to the other and its undo. A schema is {@code declaration:<class or name
 * of a database>}, a JDBC URL, a {@code schema.lock.json}, a folder of migrations, or SQL files with commas between them. Nothing
 * is changed.
 */
@Mojo(name = "diff", requiresDependencyResolution = ResolutionScope.COMPILE, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class DiffMojo extends PlinthMojo {
    /** The schema as it is. Paths are relative to the project. */
    @Parameter(property = "plinth.from", required = true)
    private String from;

    /** The schema as it will be. */
    @Parameter(property = "plinth.to", required = true)
    private String to;

    /** {@code postgresql} or {@code sqlite}, if neither schema says it. */
    @Parameter(property = "plinth.dialect")
    private @Nullable String dialect;

    /** Whether to print JSON. */
    @Parameter(property = "plinth.json", defaultValue = "false")
    private boolean json;

    /** A file that gets what is printed, for scripts: it has no log around it. */
    @Parameter(property = "plinth.file")
    private @Nullable File file;

    /** Whether the build fails if the schemas differ. */
    @Parameter(property = "plinth.failOnDifference", defaultValue = "false")
    private boolean failOnDifference;

    @Override
    void run(Work work) {
        var sources = new SchemaSources(
                work.declarations()::find, project().getBasedir().toPath());
        Verdict verdict = SchemaDiff.between(
                sources.find("plinth.from", from),
                sources.find("plinth.to", to),
                Optional.ofNullable(dialect),
                getClass().getClassLoader(),
                chosen -> work.engines().engine(chosen.id()).get());
        String text = json ? DiffText.json(verdict) : DiffText.sql(verdict);
        if (file != null) {
            new OutputFile(file.toPath(), text).write();
        }
        if (verdict instanceof Verdict.Refused refused) {
            throw new ProblemException(refused.problems());
        }
        text.lines().forEach(getLog()::info);
        if (failOnDifference && verdict instanceof Verdict.Differs) {
            throw new ProblemException(new Problem(
                    "schemas-differ",
                    "plinth.failOnDifference",
                    "%s and %s differ.".formatted(from, to),
                    "Apply the migration above, or change the declaration."));
        }
    }
}
