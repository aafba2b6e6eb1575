package dev.plinth.maven;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Database;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/** The declared databases of a project, compiled and loaded. While this is open, the thread loads classes from there. */
final class ProjectDeclarations implements AutoCloseable {
    private final URLClassLoader loader;
    private final List<String> compiled;
    private final List<String> names;
    private final String sources;
    private final ClassLoader before;
    private List<DeclaredDatabase> read = List.of();

    private ProjectDeclarations(URLClassLoader loader, List<String> compiled, List<String> names, String sources) {
        this.loader = loader;
        this.compiled = compiled;
        this.names = names;
        this.sources = sources;
        this.before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(loader);
    }

    /** Compiles the declarations in the project's own sources. */
    static ProjectDeclarations open(
            MavenProject project,
            PluginDescriptor plugin,
            Path sources,
            Optional<String> encoding,
            List<String> names,
            Folders folders)
            throws IOException, DependencyResolutionRequiredException {
        Path classes = Path.of(project.getBuild().getDirectory(), "schema-classes");
        Charset charset = encoding.map(Charset::forName).orElse(StandardCharsets.UTF_8);
        List<Path> dependencies = dependencies(project);
        List<String> compiled = new SchemaCompiler(sources, classes, charset, folders::shown)
                .compile(compilerClassPath(plugin, dependencies));
        List<URL> urls = new ArrayList<>();
        urls.add(classes.toUri().toURL());
        for (Path path : dependencies) {
            urls.add(path.toUri().toURL());
        }
        return new ProjectDeclarations(
                new URLClassLoader(urls.toArray(new URL[0]), ProjectDeclarations.class.getClassLoader()),
                compiled,
                List.copyOf(names),
                folders.shown(sources));
    }

    /** What the project depends on, without its own classes, which are not compiled at that time. */
    private static List<Path> dependencies(MavenProject project) throws DependencyResolutionRequiredException {
        return project.getCompileClasspathElements().stream()
                .filter(element -> !element.equals(project.getBuild().getOutputDirectory()))
                .map(Path::of)
                .toList();
    }

    /** In the order in which classes are loaded: the plugin's own jOOQ hides one that the project depends on. */
    private static List<Path> compilerClassPath(PluginDescriptor plugin, List<Path> dependencies) {
        List<Path> path = new ArrayList<>();
        for (URL url : plugin.getClassRealm().getURLs()) {
            path.add(Path.of(URI.create(url.toString())));
        }
        path.addAll(dependencies);
        return path;
    }

    /** Whether no database is declared, and none is named. */
    boolean isEmpty() {
        return names.isEmpty() && found().isEmpty();
    }

    private List<Database> found() {
        var finder = new DeclarationFinder(loader);
        return names.isEmpty() ? finder.found(compiled) : finder.named(names);
    }

    /** The declared databases; reports the mistakes of all of them at once. */
    List<DeclaredDatabase> read() {
        if (read.isEmpty()) {
            read = readAll();
        }
        return read;
    }

    /** The database of a class, or by its own name; empty if there is none. */
    Optional<DeclaredDatabase> find(String name) {
        Optional<DeclaredDatabase> named = isEmpty()
                ? Optional.empty()
                : read().stream()
                        .filter(database -> database.name().equals(name))
                        .findFirst();
        return named.or(() -> ofClass(name));
    }

    private Optional<DeclaredDatabase> ofClass(String name) {
        try {
            Class.forName(name, false, loader);
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        }
        return DeclarationReader.read(new DeclarationFinder(loader).named(List.of(name))).stream()
                .findFirst();
    }

    private List<DeclaredDatabase> readAll() {
        List<Database> found = found();
        if (found.isEmpty()) {
            throw new ProblemException(new Problem(
                    "database-missing",
                    sources,
                    "No database is declared.",
                    "Declare one there, or add a dependency that offers one in META-INF/services/%s, or name one in <databases>."
                            .formatted(Database.class.getName())));
        }
        return DeclarationReader.read(found);
    }

    @Override
    public void close() throws IOException {
        Thread.currentThread().setContextClassLoader(before);
        loader.close();
    }
}
