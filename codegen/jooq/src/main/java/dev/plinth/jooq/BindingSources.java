package dev.plinth.jooq;

import dev.plinth.jooq.internal.Binding;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The sources of the bindings that the classes of a database use. */
final class BindingSources {
    private static final String FOLDER = "bindings/";
    private static final String BASE = "SqliteTextBinding";
    private static final String PACKAGE = "package dev.plinth.jooq.bindings;";

    private BindingSources() {}

    /** The sources by the name of their file: none, or the base class and a binding per type that needs one. */
    static Map<String, String> of(DeclaredDatabase database, String packageName) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (String name : names(database)) {
            sources.put(name + ".java", source(name).replace(PACKAGE, "package " + packageName + ";"));
        }
        return sources;
    }

    private static List<String> names(DeclaredDatabase database) {
        List<String> names = new ArrayList<>(database.tables().stream()
                .flatMap(table -> table.columns().stream())
                .flatMap(column -> Binding.of(column.type()).stream())
                .map(Binding::simpleName)
                .distinct()
                .sorted()
                .toList());
        if (!names.isEmpty()) {
            names.add(BASE);
        }
        return names;
    }

    private static String source(String name) {
        try (InputStream template = BindingSources.class.getResourceAsStream(FOLDER + name + ".java")) {
            if (template == null) {
                throw new IllegalStateException("The source of " + name + " is missing from the jar");
            }
            return new String(template.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the source of " + name, e);
        }
    }
}
