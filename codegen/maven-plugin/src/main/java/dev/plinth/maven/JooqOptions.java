package dev.plinth.maven;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Target;

/**
 * What a user set for the jOOQ classes.
 *
 * @param settings the settings of jOOQ's own generator, if any
 * @param groupId the group of the project, for the package if none is set
 */
record JooqOptions(Optional<Generator> settings, String groupId) {
    private static final Target UNSET = new Target();

    /**
     * The options, checked.
     *
     * @throws ProblemException if a setting would be without effect
     */
    static JooqOptions of(Optional<Generator> settings, String groupId) {
        if (settings.map(Generator::getTarget)
                .map(Target::getDirectory)
                .filter(directory -> !directory.equals(UNSET.getDirectory()))
                .isPresent()) {
            throw new ProblemException(new Problem(
                    "jooq-directory",
                    "<generator>",
                    "Its <directory> has no effect here.",
                    "Remove it, and set <jooqDirectory> instead."));
        }
        return new JooqOptions(settings, groupId);
    }

    /** The package whose subpackages hold the classes of the databases. */
    String packageName() {
        return settings.map(Generator::getTarget)
                .map(Target::getPackageName)
                .filter(name -> !name.isBlank() && !name.equals(UNSET.getPackageName()))
                .orElseGet(() -> packageOf(groupId) + ".jooq");
    }

    /** Any group becomes a package, as the Java Language Specification proposes in section 6.1. */
    private static String packageOf(String group) {
        return Arrays.stream(group.split("\\.", -1))
                .map(JooqOptions::identifier)
                .collect(Collectors.joining("."));
    }

    private static String identifier(String part) {
        String legal = part.codePoints()
                .map(letter -> Character.isJavaIdentifierPart(letter) ? letter : '_')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        boolean starts = !legal.isEmpty() && Character.isJavaIdentifierStart(legal.codePointAt(0));
        String started = starts ? legal : "_" + legal;
        return SourceVersion.isKeyword(started) ? started + "_" : started;
    }
}
