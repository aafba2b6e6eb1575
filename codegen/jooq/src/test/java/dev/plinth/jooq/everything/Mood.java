package dev.plinth.jooq.everything;

import dev.plinth.schema.Labeled;
import java.util.Locale;

/** Stored natively on PostgreSQL, under labels of its own. */
public enum Mood implements Labeled {
    HAPPY,
    SO_SO;

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
