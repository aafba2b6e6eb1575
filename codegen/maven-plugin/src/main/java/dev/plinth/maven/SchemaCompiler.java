package dev.plinth.maven;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.apache.maven.plugin.MojoFailureException;

/** Compiles the declarations that stand in the sources of a module itself. */
final class SchemaCompiler {
    private final Path sources;
    private final Path classes;
    private final List<Path> classPath;
    private final Charset encoding;

    SchemaCompiler(Path sources, Path classes, List<Path> classPath, Charset encoding) {
        this.sources = sources;
        this.classes = classes;
        this.classPath = classPath;
        this.encoding = encoding;
    }

    /** Compiles all sources into the folder of classes, which is emptied first. */
    void compile() throws IOException, MojoFailureException {
        List<Path> files = files(sources, ".java");
        for (Path stale : files(classes, ".class")) {
            Files.delete(stale);
        }
        Files.createDirectories(classes);
        JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(() ->
                        new MojoFailureException("This Java has no compiler for " + sources + ". Run Maven on a JDK."));
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        var output = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, Locale.ROOT, encoding)) {
            boolean compiled = compiler.getTask(
                            output, manager, diagnostics, options(), null, manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!compiled) {
                throw new MojoFailureException(
                        "The declarations do not compile:" + System.lineSeparator() + errors(diagnostics) + output);
            }
        }
    }

    private List<String> options() {
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator));
        return List.of("-d", classes.toString(), "-classpath", path, "-proc:none", "-g", "-parameters");
    }

    private static String errors(DiagnosticCollector<JavaFileObject> diagnostics) {
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(SchemaCompiler::text)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        String message = diagnostic.getMessage(Locale.ROOT);
        return Optional.<JavaFileObject>ofNullable(diagnostic.getSource())
                .map(source -> "%s:[%d,%d] %s"
                        .formatted(
                                Path.of(source.toUri()),
                                diagnostic.getLineNumber(),
                                diagnostic.getColumnNumber(),
                                message))
                .orElse(message);
    }

    /** The names of the compiled classes, in alphabetical order. */
    List<String> classNames() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : files(classes, ".class")) {
            String path = classes.relativize(file).toString();
            names.add(path.substring(0, path.length() - ".class".length()).replace(java.io.File.separatorChar, '.'));
        }
        return names;
    }

    /** Whether there is anything to compile. */
    boolean hasSources() throws IOException {
        return !files(sources, ".java").isEmpty();
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
