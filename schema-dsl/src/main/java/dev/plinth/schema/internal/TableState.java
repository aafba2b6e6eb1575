package dev.plinth.schema.internal;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;

/** What was declared of a table so far. */
public final class TableState {
    private final String name;
    private final OriginState origin = new OriginState();
    private final OriginState primaryKeyOrigin = new OriginState();
    private final List<Column<?>> columns = new ArrayList<>();
    private final List<List<Column<?>>> primaryKeys = new ArrayList<>();
    private final List<UniqueState> uniques = new ArrayList<>();
    private final List<CheckState> checks = new ArrayList<>();
    private final List<IndexState> indexes = new ArrayList<>();
    private final List<ForeignKeyState> foreignKeys = new ArrayList<>();
    private final List<TriggerState> triggers = new ArrayList<>();
    private Optional<String> primaryKeyName = Optional.empty();
    private Optional<String> comment = Optional.empty();
    private boolean large;
    private @Nullable Table owner;

    /** A table that has nothing yet. */
    public TableState(String name) {
        this.name = Objects.requireNonNull(name, "name");
    }

    static TableState of(Table table) {
        return Stateful.state(table);
    }

    static TableState of(Column<?> column) {
        return ColumnState.of(column).table();
    }

    /** Says which table this is the state of. */
    public void ownedBy(Table table) {
        owner = table;
    }

    /** Where the table comes from. */
    public OriginState origin() {
        return origin;
    }

    /** Where its primary key comes from. */
    public OriginState primaryKeyOrigin() {
        return primaryKeyOrigin;
    }

    /** Adds a column. */
    public void add(Column<?> column) {
        columns.add(column);
    }

    /** Sets the comment. */
    public void describe(String text) {
        comment = Arguments.one("text", text);
    }

    /** Says that it has many rows. */
    public void enlarge() {
        large = true;
    }

    /** Adds a primary key of one column. */
    public void addPrimaryKey(Column<?> column) {
        primaryKeys.add(List.of(column));
    }

    /** Adds a primary key. */
    public void addPrimaryKey(List<Column<?>> keyColumns) {
        primaryKeys.add(keyColumns);
    }

    /** Names the primary key. */
    public void namePrimaryKey(String keyName) {
        primaryKeyName = Arguments.one("name", keyName);
    }

    /** Adds a unique constraint. */
    public UniqueState addUnique(Optional<String> constraintName) {
        return added(uniques, new UniqueState(constraintName));
    }

    /** Adds a check. */
    public CheckState addCheck(Optional<String> constraintName, Condition condition) {
        return added(checks, new CheckState(constraintName, condition));
    }

    /** Adds an index. */
    public IndexState addIndex(Optional<String> indexName, boolean unique) {
        return added(indexes, new IndexState(indexName, unique));
    }

    /** Adds a foreign key with actions of its own. */
    public ForeignKeyState addForeignKey(Optional<String> constraintName) {
        return addForeignKey(constraintName, new ForeignKeyActions());
    }

    ForeignKeyState addForeignKey(Optional<String> constraintName, ForeignKeyActions actions) {
        return added(foreignKeys, new ForeignKeyState(constraintName, actions));
    }

    /** Adds a trigger. */
    public TriggerState addTrigger(String triggerName) {
        return added(triggers, new TriggerState(triggerName));
    }

    private static <C> C added(List<C> all, C one) {
        all.add(one);
        return one;
    }

    /** The name of the table. */
    public String name() {
        return name;
    }

    /** The columns, in the order of the declaration. */
    public List<Column<?>> columns() {
        return columns;
    }

    Table owner() {
        if (owner == null) {
            throw new IllegalStateException("The table " + name + " is still under construction");
        }
        return owner;
    }

    List<List<Column<?>>> primaryKeys() {
        return primaryKeys;
    }

    Optional<String> primaryKeyName() {
        return primaryKeyName;
    }

    List<UniqueState> uniques() {
        return uniques;
    }

    List<CheckState> checks() {
        return checks;
    }

    List<IndexState> indexes() {
        return indexes;
    }

    List<ForeignKeyState> foreignKeys() {
        return foreignKeys;
    }

    List<TriggerState> triggers() {
        return triggers;
    }

    boolean large() {
        return large;
    }

    Optional<String> comment() {
        return comment;
    }
}
