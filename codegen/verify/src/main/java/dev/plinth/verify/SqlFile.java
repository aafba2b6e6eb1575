package dev.plinth.verify;

import java.util.Optional;

/**
 * The text of a script that is not on disk.
 *
 * @param text its text
 * @param conf the text of the file beside it that configures Flyway for it; empty if there is none
 */
public record SqlFile(String text, Optional<String> conf) {
    boolean isTransactional() {
        return conf.filter(settings -> settings.contains("executeInTransaction=false"))
                .isEmpty();
    }
}
