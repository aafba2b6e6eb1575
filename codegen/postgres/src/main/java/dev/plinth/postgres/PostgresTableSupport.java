package dev.plinth.postgres;

import dev.plinth.diff.Change;
import dev.plinth.diff.Difference;
import dev.plinth.diff.Difference.MemberAdded;
import dev.plinth.diff.Difference.MemberAltered;
import dev.plinth.diff.Difference.MemberDropped;
import dev.plinth.model.Column;
import dev.plinth.model.Expression;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.Key;
import dev.plinth.model.MemberId;
import dev.plinth.model.ObjectId;
import dev.plinth.model.QName;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.plan.Fill;
import dev.plinth.plan.Hazard;
import dev.plinth.plan.HazardKind;
import dev.plinth.plan.Locks;
import dev.plinth.plan.Name;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import dev.plinth.plan.TableSupport;
import dev.plinth.plan.Taker;
import dev.plinth.render.Identifiers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code CREATE TABLE}, its comments, and {@code ALTER TABLE} for columns that come and go. */
final class PostgresTableSupport extends TableSupport {
    @Override
    public Locks locks(Table table) {
        return ServerLocks.of(table);
    }

    @Override
    public List<Name> names(Table table) {
        List<Name> names = new ArrayList<>();
        var itself = new Taker(table.id());
        names.add(NameSpaces.relation(table.name(), itself));
        names.add(NameSpaces.type(table.name(), itself));
        for (Key key : table.keys()) {
            var taker = new Taker(table.id(key));
            names.add(NameSpaces.relation(table.name().sibling(key.name()), taker));
            names.add(NameSpaces.constraint(table.name(), key.name(), taker));
        }
        table.allChecks()
                .forEach(check ->
                        names.add(NameSpaces.constraint(table.name(), check.name(), new Taker(table.id(check)))));
        table.columns().forEach(column -> addNames(table, column, names));
        return names;
    }

    /** An identity has a sequence, and since version 18 NOT NULL is a constraint with a name; see {@link ServerNames}. */
    private static void addNames(Table table, Column column, List<Name> names) {
        String ofTable = table.name().name();
        MemberId id = table.id(column);
        names.add(NameSpaces.column(id));
        if (column.identity()) {
            names.addAll(sequence(table, column));
        }
        if (!column.nullable()) {
            names.add(NameSpaces.constraint(
                    table.name(),
                    ServerNames.notNullConstraint(ofTable, column.name()),
                    new Taker(id, "NOT NULL constraint")));
        }
    }

    /** The names of the sequence of an identity. */
    static List<Name> sequence(Table table, Column column) {
        var taker = new Taker(table.id(column), "sequence");
        QName sequence = SequenceSupport.of(table, column).name();
        return List.of(NameSpaces.relation(sequence, taker), NameSpaces.type(sequence, taker));
    }

    @Override
    protected List<String> create(Table table, List<ForeignKey> keys) {
        List<String> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(column(column)));
        table.keys().forEach(key -> lines.add(PostgresObjects.CONSTRAINTS.key(key)));
        List<String> later = new ArrayList<>();
        table.checks()
                .forEach(check -> place(check.options(), lines, later).add(PostgresObjects.CONSTRAINTS.check(check)));
        keys.forEach(key -> place(key.options(), lines, later).add(PostgresObjects.CONSTRAINTS.foreignKey(key)));
        List<String> statements = new ArrayList<>();
        statements.add("CREATE TABLE " + name(table) + " (\n  " + String.join(",\n  ", lines) + "\n)");
        later.forEach(constraint -> statements.add(TableAlteration.alter(table, "ADD " + constraint)));
        table.comment()
                .map(comment -> "COMMENT ON TABLE " + name(table) + " IS " + Identifiers.literal(comment))
                .ifPresent(statements::add);
        table.columns().forEach(column -> comments(table, column).forEach(statements::add));
        Stream.concat(table.keys().stream(), table.allChecks())
                .flatMap(constraint -> TableAlteration.comment(table, constraint))
                .forEach(statements::add);
        keys.forEach(key -> ForeignKeySupport.commenting(key).ifPresent(statements::add));
        return statements;
    }

    /** A new table has no rows, so the server takes a constraint that comes with it for a valid one. */
    private static List<String> place(List<String> options, List<String> lines, List<String> later) {
        return options.contains("NOT VALID") ? later : lines;
    }

    private static String name(Table table) {
        return PostgresObjects.NAMES.of(table.name());
    }

    static String column(Column column) {
        StringBuilder sql = new StringBuilder(PostgresObjects.IDENTIFIERS.quote(column.name()))
                .append(' ')
                .append(column.type().text());
        if (column.identity()) {
            sql.append(" GENERATED ")
                    .append(numbering(column))
                    .append(" AS IDENTITY")
                    .append(SequenceSupport.inColumn(column));
        }
        column.generated()
                .ifPresent(value -> sql.append(" GENERATED ALWAYS AS (")
                        .append(value.expression().text())
                        .append(value.stored() ? ") STORED" : ") VIRTUAL"));
        column.defaultValue().ifPresent(value -> sql.append(" DEFAULT ").append(value.text()));
        if (!column.nullable()) {
            sql.append(" NOT NULL");
        }
        column.checks().forEach(check -> sql.append(' ').append(PostgresObjects.CONSTRAINTS.check(check)));
        return sql.toString();
    }

    static String numbering(Column column) {
        return column.always() ? "ALWAYS" : "BY DEFAULT";
    }

    private static Stream<String> comments(Table table, Column column) {
        return Stream.concat(
                comment(table, column).stream(), column.numbers().flatMap(SequenceSupport::commenting).stream());
    }

    private static Optional<String> comment(Table table, Column column) {
        return column.comment()
                .map(comment -> "COMMENT ON COLUMN %s.%s IS %s"
                        .formatted(
                                name(table),
                                PostgresObjects.IDENTIFIERS.quote(column.name()),
                                Identifiers.literal(comment)));
    }

    @Override
    public boolean canRename(Id id) {
        return true;
    }

    /** The sequence of an identity keeps its name, so it is renamed too. */
    @Override
    public List<String> rename(Table table, Id id, String name) {
        if (id instanceof MemberId member) {
            return switch (member.kind()) {
                case COLUMN -> renameColumn(table, member.name(), name);
                case KEY, CHECK -> List.of(PostgresObjects.renameConstraint(table.name(), member.name(), name));
            };
        }
        List<String> statements = new ArrayList<>();
        statements.add(PostgresObjects.rename("TABLE", name(table), name));
        table.columns().stream()
                .filter(PostgresTableSupport::isNumberedAsUsual)
                .flatMap(column -> renameSequence(
                        table.name(),
                        ServerNames.identitySequence(table.name().name(), column.name()),
                        ServerNames.identitySequence(name, column.name())))
                .forEach(statements::add);
        return statements;
    }

    private static List<String> renameColumn(Table table, String from, String to) {
        List<String> statements = new ArrayList<>();
        statements.add("ALTER TABLE %s RENAME COLUMN %s TO %s"
                .formatted(
                        name(table), PostgresObjects.IDENTIFIERS.quote(from), PostgresObjects.IDENTIFIERS.quote(to)));
        String ofTable = table.name().name();
        table.column(from).filter(PostgresTableSupport::isNumberedAsUsual).stream()
                .flatMap(column -> renameSequence(
                        table.name(),
                        ServerNames.identitySequence(ofTable, from),
                        ServerNames.identitySequence(ofTable, to)))
                .forEach(statements::add);
        return statements;
    }

    private static boolean isNumberedAsUsual(Column column) {
        return column.identity() && column.numbers().isEmpty();
    }

    private static Stream<String> renameSequence(QName table, String from, String to) {
        return from.equals(to) ? Stream.of() : PostgresObjects.rename("SEQUENCE", table.sibling(from), to).stream();
    }

    @Override
    protected List<String> drop(Table table) {
        return List.of("DROP TABLE " + name(table));
    }

    @Override
    protected List<String> addColumn(Table table, Column column, Optional<Fill> fill) {
        return adding(table, column, fill);
    }

    /** What changes something of a column. */
    static String alter(Table table, Column column, String action) {
        return TableAlteration.alter(
                table, "ALTER COLUMN " + PostgresObjects.IDENTIFIERS.quote(column.name()) + " " + action);
    }

    static List<String> adding(Table table, Column column, Optional<Fill> fill) {
        List<String> statements = new ArrayList<>();
        fill.ifPresentOrElse(
                value -> statements.addAll(new FilledColumn(table, column, value).statements()),
                () -> statements.add("ALTER TABLE %s ADD COLUMN %s".formatted(name(table), column(column))));
        comments(table, column).forEach(statements::add);
        return statements;
    }

    @Override
    protected List<Hazard> filling(Table table, Fill fill) {
        return fill.isConstant() ? List.of() : List.of(new Hazard(HazardKind.REWRITES_ROWS, table.id()));
    }

    @Override
    protected Optional<Expression> neutral(Column column, Function<ObjectId, Optional<SchemaObject>> objects) {
        return NeutralValue.of(column, objects).map(Expression::of);
    }

    @Override
    protected List<String> dropColumn(Table table, Column column) {
        return List.of("ALTER TABLE %s DROP COLUMN %s"
                .formatted(name(table), PostgresObjects.IDENTIFIERS.quote(column.name())));
    }

    @Override
    protected List<Operation> alter(TableChange change, PlanContext context) {
        var alteration = new TableAlteration(change, context);
        var readers = new FillOrder(change, context);
        return Stream.concat(
                        alteration.givingWay(),
                        change.differences().stream()
                                .flatMap(difference -> parts(difference))
                                .flatMap(difference -> comeOrGo(difference, change, context)
                                        .map(operation -> columns(operation, difference, change, context))
                                        .orElseGet(() -> alteration.operations(difference))))
                .map(readers::ordered)
                .toList();
    }

    private static Stream<Operation> columns(
            Operation usual, Difference difference, TableChange change, PlanContext context) {
        return difference instanceof MemberAdded added && added.member() instanceof Column column
                ? new NewColumn(change, column, context).operations(usual).stream()
                : Stream.of(usual);
    }

    /** A column that gets another expression is dropped and added. */
    private static Stream<Difference> parts(Difference difference) {
        return TableAlteration.isReplaced(difference) && difference instanceof MemberAltered altered
                ? Stream.of(
                        new MemberDropped(altered.subject(), altered.before()),
                        new MemberAdded(altered.subject(), altered.after()))
                : Stream.of(difference);
    }

    /** The server refuses to change the type of a column that they name, or would read them with the old type. */
    @Override
    public Collection<SchemaObject> recreated(Change change, PlanContext context) {
        return change instanceof Change.Alter alter
                ? alter.differences().stream()
                        .flatMap(difference -> recreated(difference, context))
                        .distinct()
                        .toList()
                : List.of();
    }

    private static Stream<SchemaObject> recreated(Difference difference, PlanContext context) {
        if (difference instanceof MemberDropped dropped && dropped.member() instanceof Key key) {
            return ForeignKeySupport.referencing(dropped.subject().object(), key.columns(), context);
        }
        if (difference instanceof MemberAltered altered) {
            return altered.before() instanceof Key key
                    ? ForeignKeySupport.referencing(altered.subject().object(), key.columns(), context)
                    : altered.before() instanceof Column ? ColumnUsers.recreated(altered, context) : Stream.of();
        }
        return Stream.of();
    }
}
