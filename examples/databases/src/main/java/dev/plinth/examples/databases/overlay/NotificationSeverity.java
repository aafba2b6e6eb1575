package dev.plinth.examples.databases.overlay;

import dev.plinth.schema.Labeled;
import java.util.Locale;

/** How much a notification matters. */
public enum NotificationSeverity implements Labeled {
    INFO,
    WARNING,
    ERROR;

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
