package dev.plinth.version;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The version of a database engine.
 *
 * @param major its first number
 * @param minor its second number; 0 where nothing is said
 * @param patch its third number; 0 where nothing is said
 */
public record EngineVersion(int major, int minor, int patch) implements Comparable<EngineVersion> {
    private static final Pattern TEXT = Pattern.compile("(\\d{1,4})(?:\\.(\\d{1,4}))?(?:\\.(\\d{1,4}))?");
    private static final Comparator<EngineVersion> ORDER = Comparator.comparingInt(EngineVersion::major)
            .thenComparingInt(EngineVersion::minor)
            .thenComparingInt(EngineVersion::patch);

    /** Reads {@code 15}, {@code 3.53} or {@code 3.53.1}; empty if the text is no version. */
    public static Optional<EngineVersion> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new EngineVersion(
                        Integer.parseInt(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3))))
                : Optional.empty();
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Whether this version is the other one or a later one. */
    public boolean isAtLeast(EngineVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(EngineVersion other) {
        return ORDER.compare(this, other);
    }

    /** As people write it: {@code 15}, {@code 3.53}, {@code 3.53.1}. */
    @Override
    public String toString() {
        return patch > 0
                ? major + "." + minor + "." + patch
                : minor > 0 ? major + "." + minor : Integer.toString(major);
    }
}
