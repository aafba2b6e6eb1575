package dev.plinth.plan;

import java.util.List;

/**
 * A step of a plan that is done as a whole.
 *
 * @param id its identity
 * @param sql its statements, in order, without a semicolon at the end
 * @param creates what exists afterwards
 * @param drops what is gone afterwards
 * @param hazards what a reviewer must know
 * @param transactional whether it can run in a transaction
 */
public record Operation(
        NodeId id,
        List<String> sql,
        List<Effect> creates,
        List<Effect> drops,
        List<Hazard> hazards,
        boolean transactional) {
    public Operation {
        sql = List.copyOf(sql);
        creates = List.copyOf(creates);
        drops = List.copyOf(drops);
        hazards = List.copyOf(hazards);
    }

    /** The locks that it takes, at most. */
    public int locks() {
        int locks = 0;
        for (Effect effect : creates) {
            locks += effect.locks().created();
        }
        for (Effect effect : drops) {
            locks += effect.locks().dropped();
        }
        return locks;
    }

    /** A transactional operation that creates something. */
    public static Operation creation(NodeId id, List<String> sql, List<Effect> creates, List<Hazard> hazards) {
        return new Operation(id, sql, creates, List.of(), hazards, true);
    }

    /** A transactional operation that changes what others see unchanged. */
    public static Operation alteration(NodeId id, List<String> sql, List<Hazard> hazards) {
        return new Operation(id, sql, List.of(), List.of(), hazards, true);
    }

    /** A transactional operation that drops something. */
    public static Operation drop(NodeId id, List<String> sql, List<Effect> drops, List<Hazard> hazards) {
        return new Operation(id, sql, List.of(), drops, hazards, true);
    }
}
