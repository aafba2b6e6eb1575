package dev.plinth.jooq;

import java.util.List;

/** jOOQ's generator failed, or left something out. Nothing has been written then. */
public final class JooqGenerationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    JooqGenerationException(String database, List<String> problems, List<Throwable> causes) {
        super("The jOOQ classes of %s were not generated:%n  %s"
                .formatted(database, String.join(System.lineSeparator() + "  ", problems)));
        causes.forEach(this::addSuppressed);
    }
}
