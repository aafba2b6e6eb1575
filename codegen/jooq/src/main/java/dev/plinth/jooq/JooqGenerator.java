package dev.plinth.jooq;

import dev.plinth.jooq.internal.Declaration;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;
import org.jooq.Log;
import org.jooq.codegen.GenerationTool;
import org.jooq.codegen.JavaGenerator;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.OnError;
import org.jooq.tools.JooqLogger;

/**
 * Writes jOOQ classes for a declaration, through jOOQ's own generator and without a server.
 *
 * <pre>{@code
 * JooqResult result = JooqGenerator.generate(
 *         Declarations.load(new Shop()),
 *         new JooqTarget(Path.of("target/generated-sources/jooq"), "com.example.jooq", Optional.empty(), Path.of(""), Path.of("target/jooq-staged")));
 * }</pre>
 *
 * <p>The classes of the database {@code shop} are in {@code com.example.jooq.shop}, are those that jOOQ would make from a
 * PostgreSQL server that holds the database, and run unchanged on every dialect that the database is declared for.
 * Classes that the settings name are loaded as jOOQ's generator itself is, or else by the thread's context class loader.
 */
public final class JooqGenerator {
    private JooqGenerator() {}

    /**
     * Generates the classes. A file whose content stays the same is not touched, and the same declaration gives the same
     * bytes on every machine; a source file in the package of the database that is no longer generated is deleted.
     *
     * @throws ProblemException if jOOQ's generator fails or leaves a class out; no file has changed then
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public static JooqResult generate(DeclaredDatabase database, JooqTarget target) {
        try (var staged = new StagedTree(target.staging())) {
            String packageName = target.packageName() + "." + packageOf(database.name());
            Generator settings = run(database, target, packageName, staged);
            Path folder = Path.of(packageName.replace('.', '/'));
            for (Map.Entry<String, String> source :
                    BindingSources.of(database, bindings(packageName)).entrySet()) {
                staged.write(folder.resolve("bindings").resolve(source.getKey()), source.getValue());
            }
            boolean clean = !Boolean.FALSE.equals(settings.getTarget().isClean());
            return staged.moveTo(target.directory(), clean ? List.of(folder) : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the jOOQ classes of " + database.name(), e);
        }
    }

    /** A name that Java keeps for itself gets an underscore, as the Java Language Specification proposes in 6.1. */
    private static String packageOf(String name) {
        return SourceVersion.isKeyword(name) ? name + "_" : name;
    }

    private static String bindings(String packageName) {
        return packageName + ".bindings";
    }

    private static Generator run(DeclaredDatabase database, JooqTarget target, String packageName, StagedTree staged) {
        var declaration = new Declaration(database, bindings(packageName));
        Generator settings = JooqSettings.complete(target.settings(), declaration, packageName, staged.root());
        quieten();
        try {
            new GenerationTool()
                    .run(new Configuration()
                            .withLogging(Logging.WARN)
                            .withOnError(OnError.FAIL)
                            .withBasedir(target.baseDirectory().toString())
                            .withGenerator(settings));
        } catch (Exception e) { // GenerationTool.run declares it
            declaration.fail("as a whole", e);
        }
        if (!declaration.problems().isEmpty()) {
            var failure = new ProblemException(declaration.problems());
            declaration.causes().forEach(failure::addSuppressed);
            throw failure;
        }
        return settings;
    }

    /**
     * Before jOOQ prints its logo. Its generator's warnings are about names: for a table that references itself, that
     * one path serves both directions. Of what it warns of, classes of one name are an error here.
     */
    private static void quieten() {
        JooqLogger.globalThreshold(Log.Level.WARN);
        System.getProperties().putIfAbsent("org.jooq.log." + JavaGenerator.class.getName(), Log.Level.ERROR.name());
    }
}
