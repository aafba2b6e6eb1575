package dev.plinth.plan;

import dev.plinth.model.Id;
import java.util.Optional;

/**
 * What a reviewer must know of a change, as data; the prose is made from it.
 *
 * @param kind what it does
 * @param subject the object or the member that it does it to
 * @param other for {@link HazardKind#LOOKS_LIKE_RENAME}, what was added
 */
public record Hazard(HazardKind kind, Id subject, Optional<Id> other) {
    /** A hazard of one object or member. */
    public Hazard(HazardKind kind, Id subject) {
        this(kind, subject, Optional.empty());
    }

    /** The hazard as a line in the head of a script: what an undo loses for good says so. */
    public String line() {
        return (kind.isLossy() ? "Lossy: " : "Hazard: ") + sentence();
    }

    /** The hazard in one sentence or two. */
    public String sentence() {
        return kind.template().formatted(subject.path(), other.map(Id::path).orElse(""));
    }
}
