package dev.plinth.maven;

import dev.plinth.dialect.Generation;
import dev.plinth.dialect.GenerationException;
import dev.plinth.jooq.JooqGenerationException;
import dev.plinth.schema.Database;
import dev.plinth.schema.Declarations;
import dev.plinth.schema.DeclaredDatabase;
import dev.plinth.schema.InvalidDeclarationException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jooq.meta.jaxb.Generator;
import org.jspecify.annotations.Nullable;

/**
 * Generates migrations, DDL and jOOQ classes from the declared databases. No database is started, and what has not
 * changed is not written again.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class GenerateMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    /**
     * The classes of the databases. If none is named, those in {@link #schemaSources} are taken, and those that a
     * dependency of the project or of the plugin offers in {@code META-INF/services/dev.plinth.schema.Database}.
     */
    @Parameter
    private List<String> databases = new ArrayList<>();

    /** The sources of the declarations that stand in the project itself; the goal compiles them. */
    @Parameter(defaultValue = "${project.basedir}/src/main/schema/java")
    private File schemaSources;

    /** Where the migrations are: {@code <database>/<dialect>/versions}, {@code undo} and {@code schema.lock.json}. */
    @Parameter(defaultValue = "${project.basedir}/migrations", property = "plinth.migrationsDirectory")
    private File migrationsDirectory;

    /** Where the full DDL goes: {@code <database>/<dialect>.sql}. */
    @Parameter(defaultValue = "${project.basedir}/ddl", property = "plinth.ddlDirectory")
    private File ddlDirectory;

    /** Where the jOOQ classes go; a source root of the project. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/plinth")
    private File jooqDirectory;

    /** What to write. */
    @Parameter(defaultValue = "MIGRATIONS,DDL,JOOQ", property = "plinth.outputs")
    private List<Output> outputs = new ArrayList<>();

    /** What a new migration is called, in its file name; made from its changes if not given. */
    @Parameter(property = "plinth.description")
    private @Nullable String description;

    /** The settings of jOOQ's own generator. The classes of a database go into a package of its name below the target's. */
    @Parameter
    private @Nullable Generator generator;

    /** The encoding of the sources of the declarations. */
    @Parameter(defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /** Whether to do nothing. */
    @Parameter(property = "plinth.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped by plinth.skip.");
            return;
        }
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        try {
            generate();
        } catch (InvalidDeclarationException | GenerationException | JooqGenerationException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (IOException | UncheckedIOException | DependencyResolutionRequiredException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
        addToBuild();
    }

    private void generate() throws IOException, MojoFailureException, DependencyResolutionRequiredException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls(), getClass().getClassLoader())) {
            thread.setContextClassLoader(loader);
            List<DeclaredDatabase> declared = new ArrayList<>();
            for (Database database : databases(loader)) {
                declared.add(Declarations.load(database));
            }
            refuseTwins(declared);
            new Writing(Generation.discovered(getClass().getClassLoader()), folders(), Set.copyOf(outputs), getLog())
                    .write(declared, Optional.ofNullable(description), Optional.ofNullable(generator));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void refuseTwins(List<DeclaredDatabase> declared) throws MojoFailureException {
        Set<String> names = new LinkedHashSet<>();
        for (DeclaredDatabase database : declared) {
            if (!names.add(database.name())) {
                throw new MojoFailureException(
                        "Two databases are named %s. Rename one, or name those to generate in <databases>."
                                .formatted(database.name()));
            }
        }
    }

    private Folders folders() {
        return new Folders(
                project.getBasedir().toPath(),
                migrationsDirectory.toPath(),
                ddlDirectory.toPath(),
                jooqDirectory.toPath(),
                project.getGroupId());
    }

    private List<Database> databases(ClassLoader loader)
            throws IOException, MojoFailureException, DependencyResolutionRequiredException {
        SchemaCompiler compiler = compiler();
        List<String> compiled = List.of();
        if (compiler.hasSources()) {
            compiler.compile();
            compiled = compiler.classNames();
        }
        var finder = new DeclarationFinder(loader);
        List<Database> found = new ArrayList<>(databases.isEmpty() ? finder.found(compiled) : finder.named(databases));
        if (found.isEmpty()) {
            throw new MojoFailureException(
                    "No database is declared. Declare one in %s, or add a dependency that offers one in META-INF/services/dev.plinth.schema.Database, or name one in <databases>."
                            .formatted(project.getBasedir().toPath().relativize(schemaSources.toPath())));
        }
        found.sort(Comparator.comparing(database -> database.getClass().getName()));
        return found;
    }

    private SchemaCompiler compiler() throws DependencyResolutionRequiredException {
        List<Path> classPath = new ArrayList<>(classPath());
        for (URL url : plugin.getClassRealm().getURLs()) {
            classPath.add(new File(url.getPath()).toPath());
        }
        Charset charset = encoding == null ? java.nio.charset.StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new SchemaCompiler(schemaSources.toPath(), schemaClasses(), classPath, charset);
    }

    private Path schemaClasses() {
        return new File(project.getBuild().getDirectory()).toPath().resolve("schema-classes");
    }

    private URL[] urls() throws IOException, DependencyResolutionRequiredException {
        List<URL> urls = new ArrayList<>();
        urls.add(new URL(schemaClasses().toUri() + "/"));
        for (Path path : classPath()) {
            urls.add(path.toUri().toURL());
        }
        return urls.toArray(new URL[0]);
    }

    private List<Path> classPath() throws DependencyResolutionRequiredException {
        return project.getCompileClasspathElements().stream()
                .filter(element -> !element.equals(project.getBuild().getOutputDirectory()))
                .map(Path::of)
                .toList();
    }

    /** Makes the jOOQ classes part of what is compiled, and the migrations part of what is packaged. */
    private void addToBuild() {
        if (outputs.contains(Output.JOOQ)) {
            project.addCompileSourceRoot(jooqDirectory.getAbsolutePath());
        }
        if (outputs.contains(Output.MIGRATIONS)) {
            project.addResource(resource("versions", "db/migration"));
            project.addResource(resource("undo", "db/undo"));
        }
    }

    /** Undo scripts stand outside what Flyway scans; lock files stay at home. */
    private Resource resource(String scripts, String target) {
        var resource = new Resource();
        resource.setDirectory(migrationsDirectory.getAbsolutePath());
        resource.setTargetPath(target);
        resource.addInclude("*/*/" + scripts + "/*.sql");
        resource.addInclude("*/*/" + scripts + "/*.sql.conf");
        return resource;
    }
}
