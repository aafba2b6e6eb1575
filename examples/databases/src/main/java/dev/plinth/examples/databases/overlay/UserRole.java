package dev.plinth.examples.databases.overlay;

import dev.plinth.schema.Labeled;
import java.util.Locale;

/** What a user may do. */
public enum UserRole implements Labeled {
    ADMIN,
    REGULAR;

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
