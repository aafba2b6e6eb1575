package dev.plinth.maven;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles the declarations that are in the sources of the module itself. They run in the Java that runs Maven, so they
 * are compiled for that one, whichever release the project is for.
 */
final class SchemaCompiler {
    private final Path sources;
    private final Path classes;
    private final Charset encoding;
    private final Function<Path, String> shown;

    /**
     * A compiler.
     *
     * @param sources the root of the sources; it need not exist
     * @param classes the folder for the classes; nothing else lies there
     * @param shown how messages show the path of a source
     */
    SchemaCompiler(Path sources, Path classes, Charset encoding, Function<Path, String> shown) {
        this.sources = sources;
        this.classes = classes;
        this.encoding = encoding;
        this.shown = shown;
    }

    /**
     * Compiles all sources into the folder of classes, which is emptied first.
     *
     * @return the names of the classes, in alphabetical order; none if there is no source
     * @throws ProblemException if a source does not compile, naming all errors
     */
    List<String> compile(List<Path> classPath) throws IOException {
        for (Path stale : files(classes, ".class")) {
            Files.delete(stale);
        }
        List<Path> files = files(sources, ".java");
        if (!files.isEmpty()) {
            Files.createDirectories(classes);
            compile(files, classPath);
        }
        return classNames();
    }

    private void compile(List<Path> files, List<Path> classPath) throws IOException {
        JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(() -> new ProblemException(new Problem(
                        "compiler-missing",
                        shown.apply(sources),
                        "This Java has no compiler.",
                        "Run Maven on a JDK.")));
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var output = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, encoding)) {
            Iterable<? extends JavaFileObject> units = manager.getJavaFileObjectsFromPaths(files);
            boolean compiled = compiler.getTask(output, manager, diagnostics, options(classPath), null, units)
                    .call();
            if (!compiled) {
                throw new ProblemException(new Problem(
                        "declaration-not-compiled",
                        shown.apply(sources),
                        "The declarations do not compile.",
                        Stream.of(
                                        Stream.of("Correct them:"),
                                        errors(diagnostics),
                                        output.toString().lines())
                                .flatMap(Function.identity())
                                .collect(Collectors.joining(System.lineSeparator()))));
            }
        }
    }

    private List<String> options(List<Path> classPath) {
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        return List.of("-d", classes.toString(), "-classpath", path, "-proc:none", "-g", "-parameters");
    }

    private Stream<String> errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(this::text);
    }

    /** As Maven's own compiler plugin writes it, for editors know that form. */
    private String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        return Optional.<JavaFileObject>ofNullable(diagnostic.getSource())
                .map(source -> String.format(
                        Locale.ROOT,
                        "%s:[%d,%d] %s",
                        shown.apply(Path.of(source.toUri())),
                        diagnostic.getLineNumber(),
                        diagnostic.getColumnNumber(),
                        message))
                .orElse(message);
    }

    private List<String> classNames() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : files(classes, ".class")) {
            String path = classes.relativize(file).toString();
            names.add(path.substring(0, path.length() - ".class".length()).replace(File.separatorChar, '.'));
        }
        return names;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
