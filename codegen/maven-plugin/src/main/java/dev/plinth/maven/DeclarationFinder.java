package dev.plinth.maven;

import dev.plinth.schema.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import org.apache.maven.plugin.MojoFailureException;

/** Finds the databases that are declared on a class path. */
final class DeclarationFinder {
    private final ClassLoader loader;

    DeclarationFinder(ClassLoader loader) {
        this.loader = loader;
    }

    /** The databases of the named classes. */
    List<Database> named(List<String> classNames) throws MojoFailureException {
        List<Database> databases = new ArrayList<>();
        for (String name : classNames) {
            Class<?> type = load(name);
            if (!Database.class.isAssignableFrom(type)) {
                throw new MojoFailureException("%s is no subclass of %s. Name a database in <databases>."
                        .formatted(name, Database.class.getName()));
            }
            databases.add(instance(type.asSubclass(Database.class)));
        }
        return databases;
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
        List<Database> databases = new ArrayList<>();
        for (Class<? extends Database> type : types) {
            databases.add(instance(type));
        }
        return databases;
    }

    private Class<?> load(String name) throws MojoFailureException {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            throw new MojoFailureException(
                    "The class %s cannot be loaded: %s. Is what it needs a dependency of the project or of the plugin?"
                            .formatted(name, e),
                    e);
        }
    }

    private static Database instance(Class<? extends Database> type) throws MojoFailureException {
        try {
            return type.getConstructor().newInstance();
        } catch (NoSuchMethodException | IllegalAccessException | InstantiationException e) {
            throw new MojoFailureException(
                    "%s cannot be made: it needs to be public, with a public constructor without parameters."
                            .formatted(type.getName()),
                    e);
        } catch (InvocationTargetException | LinkageError e) {
            throw new MojoFailureException("%s fails while it is made: %s".formatted(type.getName(), root(e)), e);
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        for (Throwable next = cause.getCause(); next != null; next = cause.getCause()) {
            cause = next;
        }
        return cause;
    }
}
