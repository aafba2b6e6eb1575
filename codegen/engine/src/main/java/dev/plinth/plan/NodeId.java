package dev.plinth.plan;

import dev.plinth.model.Id;
import java.util.Comparator;

/**
 * The identity of an operation. One object can be dropped and created in one plan.
 *
 * @param subject the object or the member
 * @param phase what is done to it
 */
public record NodeId(Id subject, Phase phase) implements Comparable<NodeId> {
    private static final Comparator<NodeId> ORDER =
            Comparator.comparing(NodeId::phase).thenComparing(NodeId::subject);

    @Override
    public int compareTo(NodeId other) {
        return ORDER.compare(this, other);
    }
}
