package dev.plinth.plan;

import dev.plinth.model.Id;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A step of a plan that is done as a whole.
 *
 * @param id its identity
 * @param sql its statements, in order, without a semicolon at the end
 * @param creates what exists afterwards
 * @param drops what is gone afterwards
 * @param hazards what a reviewer must know
 * @param execution how it runs
 * @param uncommitted texts that a statement can contain only once the transaction of this one has ended
 */
public record Operation(
        NodeId id,
        List<String> sql,
        List<Effect> creates,
        List<Effect> drops,
        List<Hazard> hazards,
        Execution execution,
        Set<String> uncommitted) {
    public Operation {
        sql = List.copyOf(sql);
        creates = List.copyOf(creates);
        drops = List.copyOf(drops);
        hazards = List.copyOf(hazards);
        uncommitted = Set.copyOf(uncommitted);
    }

    /** A transactional operation, all of which others can use at once. */
    public Operation(NodeId id, List<String> sql, List<Effect> creates, List<Effect> drops, List<Hazard> hazards) {
        this(id, sql, creates, drops, hazards, Execution.TOGETHER, Set.of());
    }

    /** The same, if what it creates needs other things too, and what it drops must not outlive them. */
    public Operation alsoNeeding(Set<? extends Id> others) {
        return new Operation(
                id,
                sql,
                creates.stream().map(effect -> effect.alsoNeeding(others)).toList(),
                drops.stream().map(effect -> effect.alsoNeeding(others)).toList(),
                hazards,
                execution,
                uncommitted);
    }

    /** The same, once other things are there as they will be. */
    public Operation after(Set<? extends Id> others) {
        return new Operation(
                id,
                sql,
                creates.stream().map(effect -> effect.alsoNeeding(others)).toList(),
                drops,
                hazards,
                execution,
                uncommitted);
    }

    /** The same, with statements after it. */
    public Operation followedBy(List<String> statements) {
        List<String> all = new ArrayList<>(sql);
        all.addAll(statements);
        return new Operation(id, all, creates, drops, hazards, execution, uncommitted);
    }

    /** The same with further hazards. */
    public Operation warning(List<Hazard> others) {
        List<Hazard> all = new ArrayList<>(hazards);
        all.addAll(others);
        return new Operation(id, sql, creates, drops, all, execution, uncommitted);
    }

    /** Whether it contains what another one makes usable only with its commit. */
    boolean needsCommitOf(Operation other) {
        return other.uncommitted.stream()
                .anyMatch(text -> sql.stream().anyMatch(statement -> statement.contains(text)));
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
        return new Operation(id, sql, creates, List.of(), hazards);
    }

    /** A transactional operation that changes what others see unchanged. */
    public static Operation alteration(NodeId id, List<String> sql, List<Hazard> hazards) {
        return new Operation(id, sql, List.of(), List.of(), hazards);
    }

    /** A transactional operation that drops something. */
    public static Operation drop(NodeId id, List<String> sql, List<Effect> drops, List<Hazard> hazards) {
        return new Operation(id, sql, List.of(), drops, hazards);
    }
}
