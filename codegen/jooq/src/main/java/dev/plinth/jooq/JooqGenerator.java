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
     * @throws ProblemException as {@link #stage} does; no file has changed then
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public static JooqResult generate(DeclaredDatabase database, JooqTarget target) {
        try (StagedClasses staged = stage(database, target)) {
            return staged.write();
        }
    }

    /**
     * Generates the classes into the staging folder only, so that several databases can be checked before anything is
     * written.
     *
     * @throws ProblemException if names clash in Java, or if jOOQ's generator fails or leaves a class out
     * @throws UncheckedIOException if a file cannot be read or written
     */
    public static StagedClasses stage(DeclaredDatabase database, JooqTarget target) {
        StagedTree staged = open(database, target);
        try {
            String packageName = target.packageName() + "." + packageOf(database.name());
            Generator settings = run(database, target, packageName, staged);
            Path folder = Path.of(packageName.replace('.', '/'));
            for (Map.Entry<String, String> source :
                    BindingSources.of(database, bindings(packageName)).entrySet()) {
                staged.write(folder.resolve("bindings").resolve(source.getKey()), source.getValue());
            }
            boolean clean = !Boolean.FALSE.equals(settings.getTarget().isClean());
            return new StagedClasses(database.name(), staged, target.directory(), clean ? List.of(folder) : List.of());
        } catch (IOException | RuntimeException e) {
            throw closed(database, staged, e);
        }
    }

    private static StagedTree open(DeclaredDatabase database, JooqTarget target) {
        try {
            return new StagedTree(target.staging());
        } catch (IOException e) {
            throw StagedClasses.failure(database.name(), e);
        }
    }

    /** What to throw, after the staging folder is gone. */
    private static RuntimeException closed(DeclaredDatabase database, StagedTree staged, Exception e) {
        RuntimeException failure =
                e instanceof RuntimeException other ? other : StagedClasses.failure(database.name(), (IOException) e);
        try {
            staged.close();
        } catch (IOException second) {
            failure.addSuppressed(second);
        }
        return failure;
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
