package dev.plinth.write;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says that a migration was proved.
 *
 * @param engine the engine that proved it, for example {@code PostgreSQL}
 * @param version its version, for example {@code 18.6}
 * @param proved what was proved, in words
 */
public record Receipt(String engine, String version, List<String> proved) {
    private static final Pattern POSTGRES = Pattern.compile("\\d+");
    private static final Pattern OTHERS = Pattern.compile("\\d+\\.\\d+");

    public Receipt {
        proved = List.copyOf(proved);
    }

    /** Whether another one says as much, apart from the last part of the version: a bug fix needs no new proof. */
    boolean isLike(Receipt other) {
        return isOfSeries(other) && proved.equals(other.proved);
    }

    boolean isOfSeries(Receipt other) {
        return engine.equals(other.engine) && series().equals(other.series());
    }

    private String series() {
        Matcher series = (engine.equals("PostgreSQL") ? POSTGRES : OTHERS).matcher(version);
        return series.lookingAt() ? series.group() : version;
    }
}
