package dev.plinth.maven;

import dev.plinth.schema.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoFailureException;

/** Finds the databases that are declared on a class path, in the alphabetical order of their classes. */
final class DeclarationFinder {
    private static final Pattern LIBRARIES = Pattern.compile("(java|jdk|org\\.jooq|dev\\.plinth\\.schema)\\.");

    private final ClassLoader loader;

    DeclarationFinder(ClassLoader loader) {
        this.loader = loader;
    }

    /** The databases of the named classes. */
    List<Database> named(List<String> classNames) throws MojoFailureException {
        Set<Class<? extends Database>> types = new LinkedHashSet<>();
        for (String name : classNames) {
            Class<?> type = load(name.strip());
            if (!Database.class.isAssignableFrom(type)) {
                throw new MojoFailureException("%s is no subclass of %s. Name a database in <databases>."
                        .formatted(type.getName(), Database.class.getName()));
            }
            types.add(type.asSubclass(Database.class));
        }
        return instances(types);
    }

    /** The databases among compiled classes, and those that a dependency offers as services. */
    List<Database> found(List<String> compiled) throws MojoFailureException {
        Set<Class<? extends Database>> types = new LinkedHashSet<>();
        for (String name : compiled) {
            Class<?> type = load(name);
            if (Database.class.isAssignableFrom(type) && !Modifier.isAbstract(type.getModifiers())) {
                types.add(type.asSubclass(Database.class));
            }
        }
        try {
            ServiceLoader.load(Database.class, loader).stream()
                    .map(ServiceLoader.Provider::type)
                    .forEach(types::add);
        } catch (ServiceConfigurationError e) {
            throw new MojoFailureException("A declaration cannot be loaded: " + e.getMessage(), e);
        }
        return instances(types);
    }

    private Class<?> load(String name) throws MojoFailureException {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new MojoFailureException(
                    "There is no class %s, neither among the schema sources nor in a dependency. Correct <databases>."
                            .formatted(name),
                    e);
        } catch (LinkageError e) {
            throw new MojoFailureException(
                    "The class %s cannot be loaded: %s. Is what it needs a dependency of the project or of the plugin?"
                            .formatted(name, e),
                    e);
        }
    }

    private static List<Database> instances(Set<Class<? extends Database>> types) throws MojoFailureException {
        List<Database> databases = new ArrayList<>();
        for (Class<? extends Database> type : types) {
            databases.add(instance(type));
        }
        databases.sort(Comparator.comparing(database -> database.getClass().getName()));
        return databases;
    }

    private static Database instance(Class<? extends Database> type) throws MojoFailureException {
        try {
            return type.getConstructor().newInstance();
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw new MojoFailureException(
                    "%s cannot be made: it needs to be public and not abstract, with a public constructor without parameters."
                            .formatted(type.getName()),
                    e);
        } catch (InvocationTargetException | LinkageError e) {
            throw new MojoFailureException("%s fails while it is made: %s".formatted(type.getName(), reason(e)), e);
        }
    }

    /** The first cause, and where in the declaration it came up. */
    private static String reason(Throwable failure) {
        Throwable first = failure;
        for (Throwable cause = first.getCause(); cause != null; cause = cause.getCause()) {
            first = cause;
        }
        String text = first.toString();
        return Arrays.stream(first.getStackTrace())
                .filter(frame -> !LIBRARIES.matcher(frame.getClassName()).lookingAt())
                .findFirst()
                .map(frame -> text + ", at " + frame)
                .orElse(text);
    }
}
