package dev.plinth.plan;

import dev.plinth.model.Id;
import java.util.Optional;

/**
 * What takes a name on the server.
 *
 * @param id the object or the member
 * @param part what the server makes for it, for example a {@code sequence}; empty if it takes the name itself
 */
public record Taker(Id id, Optional<String> part) {
    /** The object or the member itself. */
    public Taker(Id id) {
        this(id, Optional.empty());
    }

    /** What the server makes for an object or a member. */
    public Taker(Id id, String part) {
        this(id, Optional.of(part));
    }
}
