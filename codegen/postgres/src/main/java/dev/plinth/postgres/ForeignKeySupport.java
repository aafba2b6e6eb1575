package dev.plinth.postgres;

import dev.plinth.diff.Change;
import dev.plinth.model.Column;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.Hazards;
import dev.plinth.plan.Locks;
import dev.plinth.plan.Name;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Phase;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.Taker;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * {@code ALTER TABLE … ADD CONSTRAINT … FOREIGN KEY}. A key comes and goes with its table, unless it closes a circle: then it
 * comes after all tables, and goes before them.
 */
final class ForeignKeySupport extends CommentedSupport<ForeignKey> {
    @Override
    public Class<ForeignKey> kind() {
        return ForeignKey.class;
    }

    @Override
    public Locks locks(ForeignKey key) {
        return ServerLocks.OF_FOREIGN_KEY;
    }

    @Override
    public List<Name> names(ForeignKey key) {
        return List.of(NameSpaces.constraint(key.table(), key.name(), new Taker(key.id())));
    }

    /** The keys that do not change and that the server checks with a unique index on these columns. */
    static Stream<SchemaObject> referencing(ObjectId table, List<String> columns, PlanContext context) {
        return context.unchangedUsersOf(table).stream()
                .filter(user -> user instanceof ForeignKey key
                        && Table.id(key.targetTable()).equals(table)
                        && Set.copyOf(key.targetColumns()).equals(Set.copyOf(columns)));
    }

    @Override
    public ObjectId owner(Change change, PlanContext context) {
        if (change instanceof Change.Create create && create.object() instanceof ForeignKey key) {
            ObjectId table = Table.id(key.table());
            return (context.isCreated(table) && !context.closesCircleWhenCreated(key)) || comesWithColumn(key, context)
                    ? table
                    : key.id();
        }
        if (change instanceof Change.Drop drop && drop.object() instanceof ForeignKey key) {
            return context.closesCircleWhenDropped(key)
                    ? key.id()
                    : context.ownerOfDropped(key.id(), Table.id(key.table()));
        }
        return change.id();
    }

    @Override
    public List<Operation> plan(List<Change> changes, PlanContext context) {
        return super.plan(changes, context).stream()
                .flatMap(operation -> validatedLater(operation, context))
                .toList();
    }

    private static Stream<Operation> validatedLater(Operation operation, PlanContext context) {
        return operation.id().phase() == Phase.CREATE
                        && context.find(operation.id().subject().object()).orElseThrow() instanceof ForeignKey key
                        && context.spares(Table.id(key.table()))
                ? Spared.validatedLater(
                        operation, PostgresObjects.NAMES.of(key.table()), PostgresObjects.IDENTIFIERS.quote(key.name()))
                        .stream()
                : Stream.of(operation);
    }

    /** Whether it can be said with the column that it is of. A new column without a value references nothing. */
    private static boolean comesWithColumn(ForeignKey key, PlanContext context) {
        ObjectId target = Table.id(key.targetTable());
        ObjectId table = Table.id(key.table());
        return key.columns().size() == 1
                && !key.options().contains("NOT VALID")
                && !target.equals(table)
                && context.effect(key).needs().stream()
                        .noneMatch(id -> !id.object().equals(table) && isTouched(id.object(), context))
                && newColumn(table, key.columns().get(0), context)
                        .filter(column -> column.nullable()
                                && column.defaultValue().isEmpty()
                                && column.generated().isEmpty()
                                && column.checks().isEmpty()
                                && context.intents()
                                        .backfill(MemberId.column(key.table(), column.name()))
                                        .isEmpty())
                        .isPresent();
    }

    private static boolean isTouched(ObjectId object, PlanContext context) {
        return context.isCreated(object)
                || context.isDropped(object)
                || context.alteration(object).isPresent();
    }

    private static Optional<Column> newColumn(ObjectId table, String name, PlanContext context) {
        return context.alteration(table)
                .filter(alter -> ((Table) alter.before()).column(name).isEmpty())
                .flatMap(alter -> ((Table) alter.after()).column(name));
    }

    /** The key after the definition of its column. */
    static String ofColumn(ForeignKey key) {
        return PostgresObjects.CONSTRAINTS.foreignKeyOfColumn(key);
    }

    @Override
    protected Optional<String> comment(ForeignKey key) {
        return key.comment();
    }

    @Override
    protected String subject(ForeignKey key) {
        return commented(key);
    }

    private static String commented(ForeignKey key) {
        return "CONSTRAINT %s ON %s"
                .formatted(PostgresObjects.IDENTIFIERS.quote(key.name()), PostgresObjects.NAMES.of(key.table()));
    }

    /** The comment of a key that is created with its table. */
    static Optional<String> commenting(ForeignKey key) {
        return key.comment().map(comment -> TableAlteration.comment(commented(key), key.comment()));
    }

    @Override
    protected Optional<Operation> alteration(ForeignKey before, ForeignKey after, PlanContext context) {
        return creation(before).equals(creation(after))
                ? Optional.of(altering(before, after, List.of()))
                : Optional.empty();
    }

    @Override
    protected List<String> creation(ForeignKey key) {
        return List.of("ALTER TABLE %s ADD %s"
                .formatted(PostgresObjects.NAMES.of(key.table()), PostgresObjects.CONSTRAINTS.foreignKey(key)));
    }

    @Override
    public boolean canRename(Id id) {
        return true;
    }

    @Override
    public List<String> rename(ForeignKey key, Id id, String name) {
        return List.of(PostgresObjects.renameConstraint(key.table(), key.name(), name));
    }

    @Override
    protected List<String> drop(ForeignKey key) {
        return List.of("ALTER TABLE %s DROP CONSTRAINT %s"
                .formatted(PostgresObjects.NAMES.of(key.table()), PostgresObjects.IDENTIFIERS.quote(key.name())));
    }

    @Override
    protected List<Hazard> created(ForeignKey key, PlanContext context) {
        return Hazards.created(key, context);
    }

    @Override
    protected List<Hazard> replaced(ForeignKey before, ForeignKey after, PlanContext context) {
        return Hazards.replaced(before, after, context);
    }
}
