package dev.plinth.schema.internal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a declaration is given. What is null fails where it is given, and by its name. */
public final class Arguments {
    private Arguments() {}

    /** Several arguments, none of which is null. */
    public static <T> List<T> all(String what, T[] given) {
        for (T each : Objects.requireNonNull(given, what)) {
            Objects.requireNonNull(each, what);
        }
        return List.of(given);
    }

    /** An argument, which is not null. */
    public static <T> Optional<T> one(String what, T given) {
        return Optional.of(Objects.requireNonNull(given, what));
    }
}
