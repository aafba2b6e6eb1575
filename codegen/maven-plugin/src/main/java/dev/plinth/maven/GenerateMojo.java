package dev.plinth.maven;

import dev.plinth.dialect.Generation;
import dev.plinth.dialect.GenerationException;
import dev.plinth.jooq.JooqGenerationException;
import dev.plinth.schema.Database;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /**
     * The settings of jOOQ's own generator. The classes of a database go into a package of its name below the target's
     * package, which is the group of the project and {@code jooq} if none is set; they go into {@link #jooqDirectory}.
     */
    @Parameter
    private @Nullable Generator generator;

    /** The encoding of the sources of the declarations. */
    @Parameter(defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /** Whether to generate nothing; what was generated before is compiled and packaged. */
    @Parameter(property = "plinth.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped by plinth.skip.");
        } else {
            execute(folders());
        }
        addToBuild();
    }

    private void execute(Folders folders) throws MojoExecutionException, MojoFailureException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        try {
            generate(folders);
        } catch (GenerationException | JooqGenerationException e) {
            getLog().debug(e); // Maven would print the message of a cause a second time
            throw new MojoFailureException(folders.shown(String.valueOf(e.getMessage())));
        } catch (IOException | UncheckedIOException | DependencyResolutionRequiredException e) {
            throw new MojoExecutionException(folders.shown(String.valueOf(e.getMessage())), e);
        }
    }

    private void generate(Folders folders)
            throws IOException, MojoFailureException, DependencyResolutionRequiredException {
        List<String> compiled = compiler(folders).compile(compilerClassPath());
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(urls(), getClass().getClassLoader())) {
            thread.setContextClassLoader(loader);
            List<DeclaredDatabase> declared = DeclarationReader.read(databases(loader, compiled, folders));
            new Writing(Generation.discovered(getClass().getClassLoader()), folders, Set.copyOf(outputs), getLog())
                    .write(
                            declared,
                            Optional.ofNullable(description),
                            JooqOptions.of(Optional.ofNullable(generator), project.getGroupId()));
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private Folders folders() {
        return new Folders(
                project.getBasedir().toPath(),
                migrationsDirectory.toPath(),
                ddlDirectory.toPath(),
                jooqDirectory.toPath());
    }

    private List<Database> databases(ClassLoader loader, List<String> compiled, Folders folders)
            throws MojoFailureException {
        var finder = new DeclarationFinder(loader);
        List<Database> found = databases.isEmpty() ? finder.found(compiled) : finder.named(databases);
        if (found.isEmpty()) {
            throw new MojoFailureException(
                    "No database is declared. Declare one in %s, or add a dependency that offers one in META-INF/services/%s, or name one in <databases>."
                            .formatted(folders.shown(schemaSources.toPath()), Database.class.getName()));
        }
        return found;
    }

    private SchemaCompiler compiler(Folders folders) {
        Charset charset = Optional.ofNullable(encoding).map(Charset::forName).orElse(StandardCharsets.UTF_8);
        return new SchemaCompiler(schemaSources.toPath(), schemaClasses(), charset, folders::shown);
    }

    /** In the order in which classes are loaded: the plugin's own jOOQ hides one that the project depends on. */
    private List<Path> compilerClassPath() throws DependencyResolutionRequiredException {
        List<Path> path = new ArrayList<>();
        for (URL url : plugin.getClassRealm().getURLs()) {
            path.add(Path.of(URI.create(url.toString())));
        }
        path.addAll(projectClassPath());
        return path;
    }

    private Path schemaClasses() {
        return Path.of(project.getBuild().getDirectory(), "schema-classes");
    }

    private URL[] urls() throws IOException, DependencyResolutionRequiredException {
        List<URL> urls = new ArrayList<>();
        urls.add(schemaClasses().toUri().toURL());
        for (Path path : projectClassPath()) {
            urls.add(path.toUri().toURL());
        }
        return urls.toArray(new URL[0]);
    }

    /** What the project depends on, without its own classes, which are yet to be compiled. */
    private List<Path> projectClassPath() throws DependencyResolutionRequiredException {
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
