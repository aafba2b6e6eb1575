package dev.plinth.jooq;

import dev.plinth.jooq.internal.Declaration;
import dev.plinth.jooq.internal.DeclaredJavaGenerator;
import dev.plinth.jooq.internal.DeclaredMetaDatabase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.codegen.JavaGenerator;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Target;

/** Completes the settings that a user gave: what to read and where to write. The user's own object stays as it was. */
final class JooqSettings {
    private static final Set<String> STOCK_GENERATORS =
            Set.of("", JavaGenerator.class.getName(), new Generator().getName());

    private JooqSettings() {}

    static Generator complete(
            Optional<Generator> settings, Declaration declaration, String packageName, Path directory) {
        Generator generator = settings.map(JooqSettings::copy).orElseGet(Generator::new);
        if (generator.getJava() == null
                && (generator.getName() == null
                        || STOCK_GENERATORS.contains(generator.getName().strip()))) {
            generator.setName(DeclaredJavaGenerator.class.getName());
        }
        generator.setDatabase(database(generator, declaration));
        generator.setTarget(target(generator, packageName, directory));
        generator.setGenerate(generate(generator, packageName));
        return generator;
    }

    /**
     * Path types are written by their full names, besides what the user wants so. Where they are imported, javac 17 dies of a
     * StackOverflowError at 1,000 tables.
     */
    private static Generate generate(Generator generator, String packageName) {
        Generate generate = generator.getGenerate() == null ? new Generate() : generator.getGenerate();
        String paths = Pattern.quote(packageName + ".tables.") + "(?<table>\\w+)\\.\\k<table>Path";
        String users = generate.getFullyQualifiedTypes();
        return generate.withFullyQualifiedTypes(
                users == null || users.isBlank() ? paths : "(?:%s)|%s".formatted(users, paths));
    }

    private static Database database(Generator generator, Declaration declaration) {
        Database database = generator.getDatabase() == null ? new Database() : generator.getDatabase();
        declaration.addAll(database.getComments());
        return database.withName(DeclaredMetaDatabase.class.getName())
                .withJava(null)
                .withComments(declaration)
                .withCatalogs(new ArrayList<>())
                .withSchemata(new ArrayList<>())
                .withInputCatalog("")
                .withOutputCatalog(null)
                .withOutputCatalogToDefault(false)
                .withInputSchema(DeclaredMetaDatabase.SCHEMA)
                .withOutputSchema(null)
                .withOutputSchemaToDefault(true);
    }

    /** The locale is part of the settings in jOOQ too, but there it is the machine's unless it is set. */
    private static Target target(Generator generator, String packageName, Path directory) {
        Target target = generator.getTarget() == null ? new Target() : generator.getTarget();
        return target.withPackageName(packageName)
                .withDirectory(directory.toString())
                .withLocale(target.getLocale() == null ? "und" : target.getLocale());
    }

    private static Generator copy(Generator settings) {
        try {
            var bytes = new ByteArrayOutputStream();
            try (var out = new ObjectOutputStream(bytes)) {
                out.writeObject(settings);
            }
            try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                return (Generator) in.readObject();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy the settings of jOOQ's generator", e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("Cannot copy the settings of jOOQ's generator", e);
        }
    }
}
