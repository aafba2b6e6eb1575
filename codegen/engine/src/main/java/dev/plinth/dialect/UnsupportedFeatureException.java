package dev.plinth.dialect;

import java.util.List;

/** A declaration holds something that a dialect cannot. Each sentence names the place and the way out. */
public final class UnsupportedFeatureException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names everything that the dialect cannot hold. */
    public UnsupportedFeatureException(String database, String dialect, List<String> features) {
        super("%s cannot be held by %s:%n  %s"
                .formatted(database, dialect, String.join(System.lineSeparator() + "  ", features)));
    }
}
