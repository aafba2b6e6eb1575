package dev.plinth.maven;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
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

/** Finds the databases that are declared on a class path, in the alphabetical order of their classes. */
final class DeclarationFinder {
    private static final Pattern LIBRARIES = Pattern.compile("(java|jdk|org\\.jooq|dev\\.plinth\\.schema)\\.");

    private final ClassLoader loader;

    DeclarationFinder(ClassLoader loader) {
        this.loader = loader;
    }

    /** The databases of the named classes. */
    List<Database> named(List<String> classNames) {
        Set<Class<? extends Database>> types = new LinkedHashSet<>();
        for (String name : classNames) {
            Class<?> type = load(name.strip());
            if (!Database.class.isAssignableFrom(type)) {
                throw new ProblemException(new Problem(
                        "database-class",
                        type.getName(),
                        "It is not a subclass of %s.".formatted(Database.class.getName()),
                        "Name a database in <databases>."));
            }
            types.add(type.asSubclass(Database.class));
        }
        return instances(types);
    }

    /** The databases among compiled classes, and those that a dependency offers as services. */
    List<Database> found(List<String> compiled) {
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
            throw new ProblemException(
                    new Problem(
                            "database-service",
                            "META-INF/services/" + Database.class.getName(),
                            "A declaration cannot be loaded: %s.".formatted(e.getMessage()),
                            "Correct that file in the dependency which has it."),
                    e);
        }
        return instances(types);
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new ProblemException(
                    new Problem(
                            "class-missing",
                            name,
                            "There is no such class, neither among the schema sources nor in a dependency.",
                            "Correct <databases>."),
                    e);
        } catch (LinkageError e) {
            throw new ProblemException(
                    new Problem(
                            "class-not-loaded",
                            name,
                            "The class cannot be loaded: %s.".formatted(e),
                            "Add what it needs as a dependency of the project or of the plugin."),
                    e);
        }
    }

    private static List<Database> instances(Set<Class<? extends Database>> types) {
        List<Database> databases = new ArrayList<>();
        for (Class<? extends Database> type : types) {
            databases.add(instance(type));
        }
        databases.sort(Comparator.comparing(database -> database.getClass().getName()));
        return databases;
    }

    private static Database instance(Class<? extends Database> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw new ProblemException(
                    new Problem(
                            "database-constructor",
                            type.getName(),
                            "It cannot be created.",
                            "Make it public and not abstract, with a public constructor without parameters."),
                    e);
        } catch (InvocationTargetException | LinkageError e) {
            throw new ProblemException(
                    new Problem(
                            "declaration-fails",
                            type.getName(),
                            "It throws an exception while it is created: %s.".formatted(reason(e)),
                            "Correct the declaration."),
                    e);
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
