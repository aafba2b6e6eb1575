package dev.plinth.plan;

import dev.plinth.diff.Change;
import dev.plinth.model.Column;
import dev.plinth.model.Definition;
import dev.plinth.model.Expression;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.Index;
import dev.plinth.model.Member;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import dev.plinth.model.Wording;
import dev.plinth.problem.Problems;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The whole plan, as the support of one kind of object sees it. */
public final class PlanContext {
    private final PlanInput input;
    private final ObjectSupports supports;
    private final Effects effects;
    private final Problems problems;
    private final Map<ObjectId, SchemaObject> created = new LinkedHashMap<>();
    private final Map<ObjectId, SchemaObject> dropped = new LinkedHashMap<>();
    private final Map<ObjectId, Change.Alter> altered = new HashMap<>();
    private final TableRanks creation;
    private final TableRanks removal;
    private final Map<ObjectId, List<ForeignKey>> droppedKeys;
    private Optional<Map<ObjectId, SchemaObject>> afterById = Optional.empty();
    private Optional<Map<ObjectId, SchemaObject>> renamed = Optional.empty();
    private final Map<String, TemporaryNames> free = new HashMap<>();
    private Optional<Untouched> untouched = Optional.empty();
    private Optional<LikelyRenames> likelyRenames = Optional.empty();
    private final ReferencedKeys referencedKeys;

    PlanContext(PlanInput input, ObjectSupports supports, Effects effects, Problems problems) {
        this.input = input;
        this.supports = supports;
        this.effects = effects;
        this.problems = problems;
        for (Change change : input.changes().changes()) {
            if (change instanceof Change.Create create) {
                created.put(create.id(), create.object());
            } else if (change instanceof Change.Drop drop) {
                dropped.put(drop.id(), drop.object());
            } else if (change instanceof Change.Alter alter) {
                altered.put(alter.id(), alter);
            }
        }
        creation = ranks(created);
        removal = ranks(dropped);
        referencedKeys = new ReferencedKeys(created, dropped, altered);
        droppedKeys =
                of(dropped, ForeignKey.class).stream().collect(Collectors.groupingBy(key -> Table.id(key.table())));
    }

    private static TableRanks ranks(Map<ObjectId, SchemaObject> objects) {
        return new TableRanks(of(objects, Table.class), of(objects, ForeignKey.class));
    }

    private static <O extends SchemaObject> List<O> of(Map<ObjectId, SchemaObject> objects, Class<O> kind) {
        List<O> found = new ArrayList<>();
        objects.values().stream().filter(kind::isInstance).map(kind::cast).forEach(found::add);
        return found;
    }

    /** Whether the changes are made or taken back. */
    public Direction direction() {
        return input.direction();
    }

    /** What a person means by the changes. */
    public Intents intents() {
        return input.intents();
    }

    /** How the plan is to run. */
    public Rollout rollout() {
        return input.rollout();
    }

    /** Where to report what cannot be planned. */
    public Problems problems() {
        return problems;
    }

    /** Where something is declared, or its identity where it is not declared any more. */
    public String place(Id id) {
        return Optional.ofNullable(input.places().get(id)).orElseGet(id::toString);
    }

    /**
     * A value that all rows can have in a column whose values are gone; empty if there may be none, because something makes them
     * differ, or limits them.
     */
    Optional<Expression> neutral(Table table, Column column) {
        MemberId id = table.id(column);
        boolean limited = table.keys().stream().anyMatch(key -> key.columns().contains(column.name()))
                || table.checks().stream()
                        .anyMatch(check -> check.expression().uses().contains(id))
                || input.after().objects().stream()
                        .filter(object ->
                                object instanceof ForeignKey || (object instanceof Index index && index.unique()))
                        .anyMatch(object -> object.uses().contains(id));
        return limited ? Optional.empty() : tables().neutral(column, this::find);
    }

    private TableSupport tables() {
        return (TableSupport) (ObjectSupport<?>) supports.of(Table.class);
    }

    /** Whether a table that stays has triggers now. */
    public boolean isTriggered(ObjectId table) {
        return of(beforeUnderNewNames(), Trigger.class).stream()
                .anyMatch(trigger -> Table.id(trigger.table()).equals(table));
    }

    /** Whether the object is created in this plan. */
    public boolean isCreated(ObjectId id) {
        return created.containsKey(id);
    }

    /** Whether a table is there already and must not be locked for long. */
    public boolean spares(ObjectId table) {
        return !isCreated(table) && !isDropped(table) && input.rollout().spares(table);
    }

    /** Whether the object is dropped in this plan. */
    public boolean isDropped(ObjectId id) {
        return dropped.containsKey(id);
    }

    /** The created tables that a dropped one may have become, the likeliest first. */
    Stream<ObjectId> likelyRenames(Table table) {
        LikelyRenames likely = likelyRenames.orElseGet(() -> new LikelyRenames(of(created, Table.class)));
        likelyRenames = Optional.of(likely);
        return likely.of(table);
    }

    /** The table if it is dropped in this plan too, because what belongs to it goes with it; else the object itself. */
    public ObjectId ownerOfDropped(ObjectId object, ObjectId table) {
        return isDropped(table) ? table : object;
    }

    /** The foreign keys that a table loses in this plan, alone or because it is dropped. */
    public List<ForeignKey> droppedKeys(ObjectId table) {
        return droppedKeys.getOrDefault(table, List.of());
    }

    /** Whether a created foreign key leads to a table that is created later than its own. */
    public boolean closesCircleWhenCreated(ForeignKey key) {
        return creation.closesCircle(key);
    }

    /** Whether a dropped foreign key leads to a table that is dropped earlier than its own. */
    public boolean closesCircleWhenDropped(ForeignKey key) {
        return removal.closesCircle(key);
    }

    /** Whether a server has written the texts of an object, as it is before the plan. */
    public boolean isInWordsOfServer(ObjectId id) {
        return input.before().wordingOf(id) instanceof Wording.Server;
    }

    /** Whether the database stores an object in the words in which Plinth would write it. */
    public boolean isStoredAsWritten(ObjectId id) {
        return input.asWritten() && !isInWordsOfServer(id);
    }

    /** An object of either catalog. */
    public Optional<SchemaObject> find(ObjectId id) {
        return Optional.ofNullable(created.get(id))
                .or(() -> Optional.ofNullable(dropped.get(id)))
                .or(() -> Optional.ofNullable(afterById().get(id)));
    }

    /** An object as it will be, if it is there then. */
    public Optional<SchemaObject> afterwards(ObjectId id) {
        return Optional.ofNullable(afterById().get(id));
    }

    /** An object as it will be, which must be there then. */
    public SchemaObject after(ObjectId id) {
        return Objects.requireNonNull(afterById().get(id));
    }

    /** Whether one of the columns of a key comes with this plan, without a value. */
    boolean holdsNothingYet(ForeignKey key) {
        Optional<SchemaObject> before =
                Optional.ofNullable(beforeUnderNewNames().get(Table.id(key.table())));
        return before.map(Table.class::cast).stream()
                .anyMatch(old -> key.columns().stream()
                        .anyMatch(name -> old.column(name).isEmpty()
                                && ((Table) after(old.id()))
                                        .column(name)
                                        .filter(column -> column.defaultValue().isEmpty())
                                        .isPresent()));
    }

    /** All tables that stay, changed or not, ordered by identity. */
    public Stream<StayingTable> stayingTables() {
        Map<ObjectId, SchemaObject> before = beforeUnderNewNames();
        return input.after()
                .all(Table.class)
                .flatMap(table -> Optional.ofNullable(before.get(table.id())).stream()
                        .map(old -> new StayingTable((Table) old, table)));
    }

    private Map<ObjectId, SchemaObject> beforeUnderNewNames() {
        Map<ObjectId, SchemaObject> found =
                renamed.orElseGet(() -> input.changes().renamed(input.before()).lookup());
        renamed = Optional.of(found);
        return found;
    }

    /** A name that no object and no member has, before the plan and after it: the beginning and a number. */
    public String freeName(String beginning) {
        return free.computeIfAbsent(beginning, prefix -> new TemporaryNames(prefix, input.before(), input.after()))
                .next();
    }

    /** What belongs to a table, is there before and afterwards, and is not changed, ordered by identity. */
    public List<SchemaObject> unchangedOf(ObjectId table) {
        return untouched().ofTable().getOrDefault(table, List.of());
    }

    /** What is there before and afterwards, is not changed, and uses something, ordered by identity. */
    public List<SchemaObject> unchangedUsersOf(Id used) {
        return untouched().users().getOrDefault(used, List.of());
    }

    /** Definitions whose statements stay and name other objects, because one took the name of another. */
    Stream<Change.Alter> movedDefinitions() {
        Map<ObjectId, SchemaObject> before = beforeUnderNewNames();
        return input.after()
                .all(Definition.class)
                .filter(definition -> Optional.ofNullable(before.get(definition.id()))
                        .filter(old -> old.equals(definition) && !old.uses().equals(definition.uses()))
                        .isPresent())
                .map(definition ->
                        new Change.Alter(Objects.requireNonNull(before.get(definition.id())), definition, List.of()));
    }

    /** How an object is altered; empty if it is not. */
    public Optional<Change.Alter> alteration(ObjectId id) {
        return Optional.ofNullable(altered.get(id));
    }

    private Untouched untouched() {
        Untouched found = untouched.orElseGet(() ->
                Untouched.in(input.after(), object -> !isCreated(object.id()) && !altered.containsKey(object.id())));
        untouched = Optional.of(found);
        return found;
    }

    private Map<ObjectId, SchemaObject> afterById() {
        Map<ObjectId, SchemaObject> found =
                afterById.orElseGet(() -> input.after().lookup());
        afterById = Optional.of(found);
        return found;
    }

    int creationRank(ObjectId table) {
        return creation.of(table);
    }

    int removalRank(ObjectId table) {
        return removal.of(table);
    }

    /** What the existence of an object means to the rest of the plan. */
    public Effect effect(SchemaObject object) {
        Effect effect = effects.of(object);
        return object instanceof ForeignKey key && effect.needs().contains(Table.id(key.targetTable()))
                ? effect.alsoNeeding(referencedKeys.of(key))
                : effect;
    }

    /** What the existence of a member means to the rest of the plan. */
    public Effect effect(Table table, Member member) {
        Set<Id> uses = table.uses(member);
        Set<Id> needs = new HashSet<>(uses);
        needs.add(table.id());
        Table rest = table.withMembers(id -> !id.equals(table.id(member)));
        Set<Name> without = new HashSet<>(supports.names(rest));
        Set<Name> names = new HashSet<>(supports.names(table));
        names.removeAll(without);
        return new Effect(
                Optional.of(table.id(member)),
                Set.of(),
                needs,
                uses,
                Set.of(table.id()),
                List.copyOf(names),
                locks(table, rest));
    }

    /** A change of a table takes those of a table without members, and those of what changes. */
    private Locks locks(Table whole, Table rest) {
        Table bare = whole.withMembers(member -> false);
        return supports.locks(whole).without(supports.locks(rest)).and(supports.locks(bare));
    }
}
