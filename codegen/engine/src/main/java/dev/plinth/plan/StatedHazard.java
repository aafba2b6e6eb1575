package dev.plinth.plan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A hazard that the head of a script states. The script is all that is left of a migration that was frozen long ago.
 *
 * @param kind what it does
 * @param subject the path of what it does it to, for example {@code orders.note}
 */
public record StatedHazard(HazardKind kind, String subject) {
    private static final Pattern LINE = Pattern.compile("-- (?:Hazard|Lossy): (.*)");

    /** The hazards in the text of a script. */
    public static Stream<StatedHazard> in(String script) {
        return script.lines()
                .takeWhile(line -> line.startsWith("--") || line.isBlank())
                .flatMap(line -> of(line).stream());
    }

    private static Optional<StatedHazard> of(String line) {
        Matcher stated = LINE.matcher(line.strip());
        return stated.matches()
                ? Stream.of(HazardKind.values())
                        .flatMap(kind ->
                                subject(kind, stated.group(1)).map(subject -> new StatedHazard(kind, subject)).stream())
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<String> subject(HazardKind kind, String sentence) {
        String pattern = Stream.of(kind.template().split("%s", -1))
                .map(Pattern::quote)
                .reduce((a, b) -> a + "(.+)" + b)
                .orElseThrow();
        Matcher subject = Pattern.compile(pattern).matcher(sentence);
        return subject.matches() ? Optional.of(subject.group(1)) : Optional.empty();
    }
}
