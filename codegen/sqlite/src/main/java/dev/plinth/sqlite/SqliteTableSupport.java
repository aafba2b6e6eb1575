package dev.plinth.sqlite;

import dev.plinth.diff.Difference;
import dev.plinth.diff.Difference.MemberAdded;
import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.Member;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Renaming;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.plan.Effect;
import dev.plinth.plan.Fill;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.Hazards;
import dev.plinth.plan.Name;
import dev.plinth.plan.NodeId;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Phase;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import dev.plinth.plan.TableSupport;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code CREATE TABLE} with its foreign keys, and {@code ALTER TABLE} for columns that come and go. */
final class SqliteTableSupport extends TableSupport {
    @Override
    public List<Name> names(Table table) {
        List<Name> names = new ArrayList<>();
        names.add(NameSpaces.relation(table.id()));
        Stream.<Member>concat(table.keys().stream(), table.allChecks())
                .filter(constraint -> !Unnamed.is(constraint.name()))
                .forEach(constraint -> names.add(NameSpaces.constraint(table.id(constraint))));
        table.columns().forEach(column -> names.add(NameSpaces.column(table.id(column))));
        return names;
    }

    @Override
    protected List<String> create(Table table, List<ForeignKey> keys) {
        return List.of(creation(table, name(table), keys));
    }

    /** {@code CREATE TABLE} under a name, which may be another one than that of the table. */
    static String creation(Table table, String name, List<ForeignKey> keys) {
        return new TableSql(table, keys).text(name);
    }

    private static String name(Table table) {
        return SqliteObjects.NAMES.of(table.name());
    }

    /** There is no statement that renames a constraint. */
    @Override
    public boolean canRename(Id id) {
        return !(id instanceof MemberId member) || member.kind() == MemberId.Kind.COLUMN;
    }

    /** Every text that the server keeps follows (manual, "ALTER TABLE", sections 2 and 3), and so does the row of an AUTOINCREMENT. */
    @Override
    public List<String> rename(Table table, Id id, String name) {
        String what =
                id instanceof MemberId member ? "COLUMN " + SqliteObjects.IDENTIFIERS.quote(member.name()) + " " : "";
        return List.of(
                "ALTER TABLE %s RENAME %sTO %s".formatted(name(table), what, SqliteObjects.IDENTIFIERS.quote(name)));
    }

    @Override
    protected List<String> drop(Table table) {
        return List.of("DROP TABLE " + name(table));
    }

    @Override
    protected List<String> addColumn(Table table, Column column, Optional<Fill> fill) {
        return addColumn(table, column, List.of());
    }

    static List<String> addColumn(Table table, Column column, List<ForeignKey> keys) {
        List<String> references =
                keys.stream().map(SqliteObjects.CONSTRAINTS::foreignKeyOfColumn).toList();
        return List.of("ALTER TABLE %s ADD COLUMN %s".formatted(name(table), ColumnSql.of(column, references)));
    }

    @Override
    protected Optional<Expression> neutral(Column column, Function<ObjectId, Optional<SchemaObject>> objects) {
        return NeutralValue.of(column).map(Expression::of);
    }

    @Override
    protected List<String> dropColumn(Table table, Column column) {
        return List.of(dropOfColumn(table, column));
    }

    static String dropOfColumn(Table table, Column column) {
        return "ALTER TABLE %s DROP COLUMN %s".formatted(name(table), SqliteObjects.IDENTIFIERS.quote(column.name()));
    }

    @Override
    protected List<Operation> alter(TableChange change, PlanContext context) {
        var alteration = new NativeAlteration(change, context);
        if (!alteration.isEnough()) {
            return List.of(atOnce(change, context));
        }
        List<Operation> operations = new ArrayList<>();
        for (Difference difference : change.differences()) {
            List<ForeignKey> keys = alteration.keysOf(difference);
            if (keys.isEmpty()) {
                comeOrGo(difference, change, context).ifPresent(operations::add);
            } else {
                operations.add(added((MemberAdded) difference, keys, change.after(), context));
            }
        }
        return operations;
    }

    private static Operation atOnce(TableChange change, PlanContext context) {
        var inPlace = new InPlaceAlteration(change, context);
        if (inPlace.isEnough()) {
            return inPlace.operation();
        }
        var edit = new SchemaEdit(change, context);
        return edit.isEnough() ? edit.operation() : new TableRebuild(change, context).operation();
    }

    private static Operation added(MemberAdded added, List<ForeignKey> keys, Table table, PlanContext context) {
        Column column = (Column) added.member();
        List<Effect> effects = new ArrayList<>();
        effects.add(context.effect(table, column));
        List<Hazard> hazards = new ArrayList<>(added(table, column, Optional.empty(), context));
        for (ForeignKey key : keys) {
            effects.add(context.effect(key));
            hazards.addAll(Hazards.created(key, context));
        }
        return Operation.creation(
                new NodeId(added.subject(), Phase.ALTER), addColumn(table, column, keys), effects, hazards);
    }

    @Override
    public Table renamed(Table table, Renaming renaming) {
        return Unnamed.named(table.renamed(renaming));
    }

    @Override
    public Table inWordsOf(Table before, Table after) {
        return SameWords.of(before, after);
    }

    @Override
    public Table inPlacesOf(Table before, Table after) {
        return new CheckPlaces(before, after).moved();
    }
}
