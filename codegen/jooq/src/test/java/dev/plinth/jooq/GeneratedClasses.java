package dev.plinth.jooq;

import dev.plinth.schema.Database;
import dev.plinth.schema.internal.Declarations;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.jooq.EnumType;
import org.jooq.Table;
import org.jooq.meta.jaxb.Generator;

/** The classes of a declaration, generated, compiled as a user's build would compile them, and loaded. */
final class GeneratedClasses {
    private final String packageName;
    private final ClassLoader loader;

    private GeneratedClasses(String packageName, ClassLoader loader) {
        this.packageName = packageName;
        this.loader = loader;
    }

    static GeneratedClasses of(Database database, Generator settings, Path folder) throws IOException {
        var declared = Declarations.load(database);
        Path sources = folder.resolve("sources");
        Path classes = folder.resolve("classes");
        JooqGenerator.generate(
                declared,
                new JooqTarget(sources, "generated", Optional.of(settings), folder, folder.resolve("staged")));
        compile(sources, classes);
        ClassLoader loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, Thread.currentThread().getContextClassLoader());
        String name = declared.name();
        return new GeneratedClasses("generated." + (SourceVersion.isKeyword(name) ? name + "_" : name), loader);
    }

    static void compile(Path sources, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        try (var files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> found = Files.walk(sources)) {
            List<Path> units =
                    found.filter(file -> file.toString().endsWith(".java")).toList();
            List<String> options = List.of(
                    "-proc:none",
                    "-Xlint:all,-classfile,-processing",
                    "-Werror",
                    "-d",
                    classes.toString(),
                    "-cp",
                    System.getProperty("java.class.path"));
            if (!compiler.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(units))
                    .call()) {
                throw new AssertionError("The generated classes do not compile:\n" + messages);
            }
        }
    }

    Class<?> type(String name) {
        try {
            return Class.forName(packageName + "." + name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError("There is no generated class " + name, e);
        }
    }

    /** The reference instance of a table. */
    Table<?> table(String name) {
        return (Table<?>) constantOf("tables." + name, name.toUpperCase(Locale.ROOT));
    }

    /** A constant of a class. */
    Object constantOf(String type, String name) {
        try {
            return type(type).getField(name).get(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("There is no constant " + name + " in " + type, e);
        }
    }

    /** A constant of an enum, by its label. */
    EnumType constant(String name, String label) {
        return Stream.of(type("enums." + name).getEnumConstants())
                .map(EnumType.class::cast)
                .filter(constant -> constant.getLiteral().equals(label))
                .findFirst()
                .orElseThrow();
    }
}
