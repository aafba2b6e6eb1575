package dev.plinth.postgres;

import dev.plinth.diff.Change;
import dev.plinth.model.Column;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.QName;
import dev.plinth.model.Sequence;
import dev.plinth.model.Sequence.Owner;
import dev.plinth.model.Table;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Effect;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.Locks;
import dev.plinth.plan.Name;
import dev.plinth.plan.NodeId;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Phase;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.Taker;
import dev.plinth.render.Identifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code CREATE SEQUENCE}. One that a column owns may go with that before it is dropped. A changed sequence is altered, because it keeps how far it has counted. */
final class SequenceSupport extends CommentedSupport<Sequence> {
    private static final String BIGINT = "bigint";

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
    protected Optional<String> comment(Sequence sequence) {
        return sequence.comment();
    }

    @Override
    protected String subject(Sequence sequence) {
        return "SEQUENCE " + PostgresObjects.NAMES.of(sequence.name());
    }

    @Override
    protected List<String> creation(Sequence sequence) {
        return List.of("CREATE SEQUENCE " + PostgresObjects.NAMES.of(sequence.name()) + options(sequence));
    }

    /** What differs from the defaults (manual, CREATE SEQUENCE). */
    private static String options(Sequence sequence) {
        boolean up = sequence.increment() > 0;
        long least = up ? 1 : least(sequence);
        long greatest = up ? greatest(sequence) : -1;
        long start = up ? sequence.least() : sequence.greatest();
        return sequence.type().map(type -> " AS " + type).orElse("")
                + option("INCREMENT BY", sequence.increment(), 1)
                + option("MINVALUE", sequence.least(), least)
                + option("MAXVALUE", sequence.greatest(), greatest)
                + option("START WITH", sequence.start(), start)
                + option("CACHE", sequence.cached(), 1)
                + (sequence.cycles() ? " CYCLE" : "");
    }

    /** What follows an identity whose sequence is not as usual. */
    static String inColumn(Column column) {
        return column.numbers()
                .map(sequence -> " (SEQUENCE NAME " + PostgresObjects.NAMES.of(sequence.name())
                        + options(sequence).replaceFirst("^ AS \\w+", "") + ")")
                .orElse("");
    }

    /** The sequence of an identity. */
    static Sequence of(Table table, Column column) {
        return column.numbers().orElseGet(() -> {
            Optional<String> type = Optional.of(column.type().text())
                    .filter(text -> List.of("smallint", "integer").contains(text));
            QName name = table.name()
                    .sibling(ServerNames.identitySequence(table.name().name(), column.name()));
            return new Sequence(name, 1, 1, 1, greatest(type), false, 1, type, Optional.empty(), Optional.empty());
        });
    }

    static Optional<String> commenting(Sequence sequence) {
        return sequence.comment()
                .map(comment -> TableAlteration.comment(
                        "SEQUENCE " + PostgresObjects.NAMES.of(sequence.name()), sequence.comment()));
    }

    /** The statements that make of the sequence of an identity another one. The type follows that of the column. */
    static List<String> identityAlteration(Sequence before, Sequence after) {
        List<String> statements = new ArrayList<>();
        if (!before.name().equals(after.name())) {
            statements.addAll(PostgresObjects.rename(
                    "SEQUENCE", before.name(), after.name().name()));
        }
        addAlteration(retyped(before, after.type()), after, statements);
        if (!before.comment().equals(after.comment())) {
            statements.add(
                    TableAlteration.comment("SEQUENCE " + PostgresObjects.NAMES.of(after.name()), after.comment()));
        }
        return statements;
    }

    private static void addAlteration(Sequence before, Sequence after, List<String> statements) {
        String options = options(before, after);
        if (!options.isEmpty()) {
            unused(before, after).ifPresent(statements::add);
            statements.add("ALTER SEQUENCE " + PostgresObjects.NAMES.of(after.name()) + options);
        }
    }

    /** A sequence with another type: limits that are those of its type change with it (manual, "ALTER SEQUENCE"). */
    private static Sequence retyped(Sequence sequence, Optional<String> type) {
        boolean downToEnd = sequence.least() == least(sequence.type());
        boolean upToEnd = sequence.greatest() == greatest(sequence.type());
        return new Sequence(
                sequence.name(),
                sequence.start(),
                sequence.increment(),
                downToEnd ? least(type) : sequence.least(),
                upToEnd ? greatest(type) : sequence.greatest(),
                sequence.cycles(),
                sequence.cached(),
                type,
                sequence.owner(),
                sequence.comment());
    }

    private static long greatest(Sequence sequence) {
        return greatest(sequence.type());
    }

    private static long greatest(Optional<String> type) {
        return switch (type.orElse(BIGINT)) {
            case "smallint" -> Short.MAX_VALUE;
            case "integer" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    private static long least(Sequence sequence) {
        return least(sequence.type());
    }

    private static long least(Optional<String> type) {
        return -greatest(type) - 1;
    }

    private static String option(String words, long value, long usual) {
        return value == usual ? "" : " " + words + " " + value;
    }

    @Override
    protected Optional<Operation> alteration(Sequence before, Sequence after, PlanContext context) {
        if (after.least() > before.greatest() || after.greatest() < before.least()) {
            context.problems()
                    .add(
                            "sequence-limits",
                            context.place(after.id()),
                            "its limits change from between(%d, %d) to between(%d, %d), which excludes every number that it can be at."
                                    .formatted(before.least(), before.greatest(), after.least(), after.greatest()),
                            "Declare another sequence in its place, or write the migration by hand, with RESTART WITH.");
        }
        List<String> statements = new ArrayList<>();
        addAlteration(before, after, statements);
        Operation operation = altering(before, after, statements);
        return Optional.of(Operation.alteration(operation.id(), operation.sql(), altered(before, after)));
    }

    /** A sequence that was never used is at its start, which new limits may exclude. */
    private static Optional<String> unused(Sequence before, Sequence after) {
        boolean start = after.start() >= before.least() && after.start() <= before.greatest();
        boolean stays = before.start() >= after.least() && before.start() <= after.greatest();
        return stays || !start
                ? Optional.empty()
                : Optional.of("SELECT setval(%s, %d, FALSE) FROM %s WHERE NOT is_called"
                        .formatted(
                                Identifiers.literal(PostgresObjects.NAMES.of(after.name())),
                                after.start(),
                                PostgresObjects.NAMES.of(after.name())));
    }

    /** The options that differ, each after a blank. */
    private static String options(Sequence before, Sequence after) {
        Sequence typed = retyped(before, after.type());
        String type = after.type().orElse(BIGINT);
        return (before.type().orElse(BIGINT).equals(type) ? "" : " AS " + type)
                + option("INCREMENT BY", after.increment(), typed.increment())
                + option("MINVALUE", after.least(), typed.least())
                + option("MAXVALUE", after.greatest(), typed.greatest())
                + option("START WITH", after.start(), typed.start())
                + option("CACHE", after.cached(), typed.cached())
                + (after.cycles() == before.cycles() ? "" : after.cycles() ? " CYCLE" : " NO CYCLE");
    }

    /** What a column owns goes with its table. */
    @Override
    public ObjectId owner(Change change, PlanContext context) {
        return change instanceof Change.Drop drop && drop.object() instanceof Sequence sequence
                ? sequence.owner()
                        .map(owner -> context.ownerOfDropped(drop.id(), Table.id(owner.table())))
                        .orElse(drop.id())
                : change.id();
    }

    @Override
    public List<Operation> plan(List<Change> changes, PlanContext context) {
        List<Operation> operations = new ArrayList<>();
        for (Change change : changes) {
            if (change instanceof Change.Create create && create.object() instanceof Sequence sequence) {
                ownership(sequence.id(), Optional.empty(), sequence).ifPresent(operations::add);
            } else if (change instanceof Change.Alter alter && alter.after() instanceof Sequence sequence) {
                ownership(sequence.id(), ((Sequence) alter.before()).owner(), sequence)
                        .ifPresent(operations::add);
            }
        }
        super.plan(changes, context).stream()
                .filter(operation -> !operation.sql().isEmpty())
                .forEach(operations::add);
        return operations;
    }

    /** The default of a column may need its sequence, so the column comes to own it only afterwards. */
    private static Optional<Operation> ownership(ObjectId sequence, Optional<Owner> before, Sequence after) {
        if (before.equals(after.owner())) {
            return Optional.empty();
        }
        MemberId ownership = new MemberId(sequence, MemberId.Kind.COLUMN, "owner");
        Set<Id> needs = new HashSet<>(Set.of(sequence));
        after.owner().ifPresent(owner -> needs.add(owner.id()));
        Set<Id> holds = before.<Set<Id>>map(owner -> Set.of(owner.id())).orElse(Set.of());
        return Optional.of(new Operation(
                new NodeId(ownership, Phase.ALTER),
                List.of("ALTER SEQUENCE %s OWNED BY %s"
                        .formatted(
                                PostgresObjects.NAMES.of(after.name()),
                                after.owner().map(SequenceSupport::name).orElse("NONE"))),
                List.of(new Effect(Optional.of(ownership), Set.of(), needs, Set.of(), Set.of(), List.of(), Locks.NONE)),
                List.of(new Effect(Optional.empty(), Set.of(), Set.of(), holds, Set.of(), List.of(), Locks.NONE)),
                List.of()));
    }

    private static String name(Owner owner) {
        return PostgresObjects.NAMES.of(owner.table()) + "." + PostgresObjects.IDENTIFIERS.quote(owner.column());
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
        return List.of("DROP SEQUENCE " + (sequence.owner().isPresent() ? "IF EXISTS " : "")
                + PostgresObjects.NAMES.of(sequence.name()));
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
