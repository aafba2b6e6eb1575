package dev.plinth.postgres;

import dev.plinth.model.Id;
import dev.plinth.model.Sequence;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.Locks;
import dev.plinth.plan.Name;
import dev.plinth.plan.NodeId;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Phase;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.ReplaceableSupport;
import dev.plinth.plan.Taker;
import java.util.List;

/** {@code CREATE SEQUENCE}. A changed sequence is altered, because it keeps how far it has counted. */
final class SequenceSupport extends ReplaceableSupport<Sequence> {
    @Override
    public Class<Sequence> kind() {
        return Sequence.class;
    }

    /** Before version 14, a sequence has a row type too. */
    @Override
    public List<Name> names(Sequence sequence) {
        var taker = new Taker(sequence.id());
        return List.of(NameSpaces.relation(sequence.name(), taker), NameSpaces.type(sequence.name(), taker));
    }

    @Override
    public Locks locks(Sequence sequence) {
        return ServerLocks.OF_SEQUENCE;
    }

    @Override
    protected List<String> create(Sequence sequence) {
        return List.of("CREATE SEQUENCE " + PostgresObjects.NAMES.of(sequence.name()) + options(sequence));
    }

    /** What differs from the defaults (manual, CREATE SEQUENCE). */
    private static String options(Sequence sequence) {
        boolean up = sequence.increment() > 0;
        long least = up ? 1 : Long.MIN_VALUE;
        long greatest = up ? Long.MAX_VALUE : -1;
        long start = up ? sequence.least() : sequence.greatest();
        return option("INCREMENT BY", sequence.increment(), 1)
                + option("MINVALUE", sequence.least(), least)
                + option("MAXVALUE", sequence.greatest(), greatest)
                + option("START WITH", sequence.start(), start)
                + option("CACHE", sequence.cached(), 1)
                + (sequence.cycles() ? " CYCLE" : "");
    }

    private static String option(String words, long value, long usual) {
        return value == usual ? "" : " " + words + " " + value;
    }

    /** Every option, because ALTER leaves those that it does not name as they are. */
    @Override
    protected List<Operation> alter(Sequence before, Sequence after, PlanContext context) {
        if (after.least() > before.greatest() || after.greatest() < before.least()) {
            context.problems()
                    .add(
                            "sequence-limits",
                            context.place(after.id()),
                            "its limits change from between(%d, %d) to between(%d, %d), which excludes every number that it can be at."
                                    .formatted(before.least(), before.greatest(), after.least(), after.greatest()),
                            "Declare another sequence in its place, or write the migration by hand, with RESTART WITH.");
        }
        return List.of(Operation.alteration(
                new NodeId(after.id(), Phase.ALTER),
                List.of("ALTER SEQUENCE %s INCREMENT BY %d MINVALUE %d MAXVALUE %d START WITH %d CACHE %d %s"
                        .formatted(
                                PostgresObjects.NAMES.of(after.name()),
                                after.increment(),
                                after.least(),
                                after.greatest(),
                                after.start(),
                                after.cached(),
                                after.cycles() ? "CYCLE" : "NO CYCLE")),
                altered(before, after)));
    }

    /** The server checks new limits against the current number; before the first use, that is the first one. */
    private static List<Hazard> altered(Sequence before, Sequence after) {
        return after.least() > before.least() || after.greatest() < before.greatest()
                ? List.of(new Hazard(HazardKind.MAY_EXCLUDE_COUNT, after.id()))
                : List.of();
    }

    @Override
    public boolean canRename(Id id) {
        return true;
    }

    @Override
    public List<String> rename(Sequence sequence, Id id, String name) {
        return PostgresObjects.rename("SEQUENCE", sequence.name(), name);
    }

    @Override
    protected List<String> drop(Sequence sequence) {
        return List.of("DROP SEQUENCE " + PostgresObjects.NAMES.of(sequence.name()));
    }

    @Override
    protected List<Hazard> created(Sequence sequence, PlanContext context) {
        return context.direction() == Direction.UNDO
                ? List.of(new Hazard(HazardKind.RESTARTS_COUNT, sequence.id()))
                : List.of();
    }

    @Override
    protected List<Hazard> dropped(Sequence sequence, Direction direction) {
        return List.of(new Hazard(HazardKind.DROPS_COUNT, sequence.id()));
    }
}
