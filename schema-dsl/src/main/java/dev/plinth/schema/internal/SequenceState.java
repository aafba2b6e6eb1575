package dev.plinth.schema.internal;

import dev.plinth.schema.Dialect;
import dev.plinth.schema.Sequence;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/**
 * What is declared of a sequence.
 *
 * @param name its name
 * @param jooq the sequence in expressions; the same one for every state
 * @param start the first number, if it is given
 * @param increment what each number adds
 * @param least the least number, if it is given
 * @param greatest the greatest number, if it is given
 * @param cycles whether it begins again at its limit
 * @param cached how many numbers a connection takes at once
 * @param dialects the dialects that have it
 */
public record SequenceState(
        String name,
        org.jooq.Sequence<Long> jooq,
        OptionalLong start,
        long increment,
        OptionalLong least,
        OptionalLong greatest,
        boolean cycles,
        long cached,
        Set<Dialect> dialects) {
    /** A sequence of which nothing but the name is said. */
    public static SequenceState of(String name) {
        return new SequenceState(
                name,
                DSL.sequence(DSL.name(Objects.requireNonNull(name, "name")), SQLDataType.BIGINT),
                OptionalLong.empty(),
                1,
                OptionalLong.empty(),
                OptionalLong.empty(),
                false,
                1,
                EnumSet.allOf(Dialect.class));
    }

    static SequenceState of(Sequence sequence) {
        return Stateful.state(sequence);
    }

    /** With another first number. */
    public SequenceState startWith(long number) {
        return new SequenceState(
                name, jooq, OptionalLong.of(number), increment, least, greatest, cycles, cached, dialects);
    }

    /** With another step. */
    public SequenceState incrementBy(long step) {
        return new SequenceState(name, jooq, start, step, least, greatest, cycles, cached, dialects);
    }

    /** With other limits. */
    public SequenceState between(long from, long to) {
        return new SequenceState(
                name, jooq, start, increment, OptionalLong.of(from), OptionalLong.of(to), cycles, cached, dialects);
    }

    /** Beginning again at its limit. */
    public SequenceState cycle() {
        return new SequenceState(name, jooq, start, increment, least, greatest, true, cached, dialects);
    }

    /** With another number of cached numbers. */
    public SequenceState cache(long numbers) {
        return new SequenceState(name, jooq, start, increment, least, greatest, cycles, numbers, dialects);
    }

    /** Without the other dialects. */
    public SequenceState only(List<Dialect> kept) {
        Set<Dialect> left = EnumSet.copyOf(dialects);
        left.retainAll(kept);
        return new SequenceState(name, jooq, start, increment, least, greatest, cycles, cached, left);
    }
}
