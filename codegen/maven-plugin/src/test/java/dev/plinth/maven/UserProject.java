package dev.plinth.maven;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.model.Build;
import org.apache.maven.model.Model;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;

/** A user's project of one module, in a folder of its own. */
final class UserProject {
    private static final FileTime LONG_AGO = FileTime.fromMillis(1_000_000_000_000L);

    private final Path folder;
    private final Set<Artifact> dependencies = new LinkedHashSet<>();
    private String groupId = "com.example";
    private String version = "1-SNAPSHOT";

    UserProject(Path folder) {
        this.folder = folder;
    }

    /** A project with the database {@code todo} and its table {@code tasks}, declared for SQLite and PostgreSQL. */
    static UserProject todo(Path folder) {
        return new UserProject(folder).database("Todo", "todo", "Tasks.TASKS").table("Tasks", "tasks", "", "");
    }

    UserProject group(String id) {
        groupId = id;
        return this;
    }

    UserProject version(String number) {
        version = number;
        return this;
    }

    /** Declares a database. */
    UserProject database(String className, String name, String tables) {
        return source(className, """
                package com.example;

                import dev.plinth.schema.Database;
                import dev.plinth.schema.Dialect;

                public final class %s extends Database {
                    public %s() {
                        super("%s", Dialect.POSTGRES, Dialect.SQLITE);
                        tables(%s);
                    }
                }
                """.formatted(className, className, name, tables));
    }

    /** Declares the table {@code tasks} for SQLite only, so that proofs take no time, and what the database accepts. */
    UserProject tasksOnSqlite(String fields, String accepted) {
        return source("Todo", """
                        package com.example;

                        public final class Todo extends dev.plinth.schema.Database {
                            public Todo() {
                                super("todo", dev.plinth.schema.Dialect.SQLITE);
                                tables(Tasks.TASKS);
                                %s
                            }
                        }
                        """.formatted(accepted)).table("Tasks", "tasks", fields, "");
    }

    /** Declares a table with an identity, a title, and what is given as further fields and in the constructor. */
    UserProject table(String className, String name, String fields, String constructor) {
        return source(className, """
                package com.example;

                import dev.plinth.schema.*;
                import java.time.OffsetDateTime;

                public final class %s extends Table {
                    public static final %s %s = new %s();

                    public final Column<Long> id = bigint("id").identity().primaryKey();
                    public final Column<String> title = text("title");
                    %s

                    private %s() {
                        super("%s");
                        %s
                    }
                }
                """.formatted(
                        className,
                        className,
                        className.toUpperCase(Locale.ROOT),
                        className,
                        fields,
                        className,
                        name,
                        constructor));
    }

    /** Writes a source of the package {@code com.example} to where declarations stand. */
    UserProject source(String className, String code) {
        return source(className, code, StandardCharsets.UTF_8);
    }

    UserProject source(String className, String code, Charset encoding) {
        return file("src/main/schema/java/com/example/" + className + ".java", code, encoding);
    }

    UserProject file(String path, String content) {
        return file(path, content, StandardCharsets.UTF_8);
    }

    private UserProject file(String path, String content, Charset encoding) {
        try {
            Files.createDirectories(path(path).getParent());
            Files.writeString(path(path), content, encoding);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    UserProject append(String path, String content) {
        return file(path, read(path) + content);
    }

    UserProject delete(String path) {
        try {
            Files.delete(path(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String path) {
        return text(path(path));
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path path(String path) {
        return folder.resolve(path);
    }

    /** Puts a folder of classes or a jar on the class path of the project. */
    UserProject dependency(Path classes) {
        var handler = new DefaultArtifactHandler("jar");
        handler.setAddedToClasspath(true);
        Artifact artifact = new DefaultArtifact(
                "com.example", "dependency" + dependencies.size(), "1", Artifact.SCOPE_COMPILE, "jar", "", handler);
        artifact.setFile(classes.toFile());
        dependencies.add(artifact);
        return this;
    }

    Run run() {
        return run("");
    }

    /** Runs the goal with a configuration as it stands in a POM. */
    Run run(String configuration) {
        return run(configuration, Map.of());
    }

    /** Runs {@code plinth:generate} with a configuration, and properties of the command line. */
    Run run(String configuration, Map<String, String> properties) {
        return run(new GenerateMojo(), configuration, properties);
    }

    /** Runs {@code plinth:revision}, without the proof unless the properties say so. */
    Run freeze(Map<String, String> properties) {
        Map<String, String> all = new HashMap<>(Map.of("plinth.prove", "false"));
        all.putAll(properties);
        return run(new RevisionMojo(), "", all);
    }

    Run freeze() {
        return freeze(Map.of());
    }

    /** Runs a goal. */
    Run run(PlinthMojo mojo, String configuration, Map<String, String> properties) {
        MavenProject project = mavenProject();
        var log = new RecordedLog();
        Goal.configured(mojo, project, configuration, properties);
        mojo.setLog(log);
        try {
            mojo.execute();
            return new Run(log.lines(), Optional.empty(), project);
        } catch (MojoExecutionException | MojoFailureException | RuntimeException e) { // Maven shows each alike
            return new Run(log.lines(), Optional.of(e), project);
        }
    }

    private MavenProject mavenProject() {
        var build = new Build();
        build.setDirectory(path("target").toString());
        build.setOutputDirectory(path("target/classes").toString());
        var model = new Model();
        model.setGroupId(groupId);
        model.setArtifactId("user");
        model.setVersion(version);
        model.setBuild(build);
        var project = new MavenProject(model);
        project.setFile(path("pom.xml").toFile());
        project.setArtifacts(dependencies);
        return project;
    }

    /** Makes every file look old, so that {@link #isOld} tells which have been written since. */
    void age() {
        for (Path file : files()) {
            try {
                Files.setLastModifiedTime(file, LONG_AGO);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Whether a file has not been written since {@link #age}. */
    boolean isOld(String path) {
        try {
            return Files.getLastModifiedTime(path(path)).equals(LONG_AGO);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files of the project and their contents, but for what the compiler left. */
    Map<String, String> tree() {
        return files().stream()
                .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                .filter(file -> !file.startsWith("target/schema-classes/") && !file.startsWith(".git/"))
                .collect(toMap(file -> file, this::read, (one, same) -> one, TreeMap::new));
    }

    private Set<Path> files() {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).collect(toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
