package dev.plinth.sqlite;

import dev.plinth.diff.Change;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Id;
import dev.plinth.model.ObjectId;
import dev.plinth.model.Renaming;
import dev.plinth.model.Table;
import dev.plinth.plan.Name;
import dev.plinth.plan.NodeId;
import dev.plinth.plan.ObjectSupport;
import dev.plinth.plan.Operation;
import dev.plinth.plan.Phase;
import dev.plinth.plan.PlanContext;
import dev.plinth.render.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Foreign keys are part of {@code CREATE TABLE}, and go with their table. DROP TABLE deletes the rows first, by the rules of the
 * foreign keys (manual, "SQLite Foreign Key Support", section 5), so a key that closes a circle, or with which a table restricts
 * itself, must go first: it is taken out of the stored text of its table, in the transaction at hand and without touching a
 * row (manual, "ALTER TABLE", section 8).
 */
final class ForeignKeySupport implements ObjectSupport<ForeignKey> {
    private static final Set<String> WITHOUT_EFFECT = Set.of("NO ACTION", "RESTRICT");

    @Override
    public Class<ForeignKey> kind() {
        return ForeignKey.class;
    }

    @Override
    public List<Name> names(ForeignKey key) {
        return Unnamed.is(key.name()) ? List.of() : List.of(NameSpaces.constraint(key.id()));
    }

    /** The referenced table may come later: SQLite looks for it when a row is written. */
    @Override
    public Set<Id> needs(ForeignKey key) {
        return Set.of();
    }

    @Override
    public ForeignKey renamed(ForeignKey key, Renaming renaming) {
        return Unnamed.named(key.renamed(renaming));
    }

    @Override
    public ForeignKey inWordsOf(ForeignKey before, ForeignKey after) {
        return SameWords.of(before, after);
    }

    @Override
    public ObjectId owner(Change change, PlanContext context) {
        boolean comesFirst = change instanceof Change.Drop drop
                && drop.object() instanceof ForeignKey key
                && hindersDrop(key, context);
        return comesFirst ? change.id() : change.id().owner();
    }

    private static boolean hindersDrop(ForeignKey key, PlanContext context) {
        return key.isSelfReference()
                ? context.isDropped(Table.id(key.table())) && key.onDelete().equals("RESTRICT")
                : context.closesCircleWhenDropped(key);
    }

    /** Whether the end of a row changes or deletes others of the same table. */
    static boolean changesRowsOfItsTable(ForeignKey key) {
        return key.isSelfReference() && !WITHOUT_EFFECT.contains(key.onDelete());
    }

    @Override
    public List<Operation> plan(List<Change> changes, PlanContext context) {
        List<Operation> operations = new ArrayList<>();
        for (Change change : changes) {
            ForeignKey key = (ForeignKey) ((Change.Drop) change).object();
            operations.add(Operation.drop(
                    new NodeId(key.id(), Phase.DROP), removal(key, context), List.of(context.effect(key)), List.of()));
        }
        return operations;
    }

    private static List<String> removal(ForeignKey key, PlanContext context) {
        if (InPlaceAlteration.isOffered(context) && !Unnamed.is(key.name())) {
            return List.of(InPlaceStatements.drop(key.table(), key.name()));
        }
        return context.isInWordsOfServer(Table.id(key.table())) ? writeWithout(key, context) : takeOut(key);
    }

    /** The text of a table that goes, without all that hinders it; the words that its keys have now are not known. */
    private static List<String> writeWithout(ForeignKey key, PlanContext context) {
        Table table = (Table) context.find(Table.id(key.table())).orElseThrow();
        List<ForeignKey> rest = context.droppedKeys(table.id()).stream()
                .filter(other -> !hindersDrop(other, context))
                .toList();
        String text = SqliteTableSupport.creation(table, SqliteObjects.NAMES.of(table.name()), rest);
        return List.of(
                StoredTable.stopIfMissing(key.table()),
                "PRAGMA writable_schema = ON",
                "UPDATE sqlite_schema SET sql = %s WHERE type = 'table' AND name = %s"
                        .formatted(
                                Identifiers.literal(text),
                                Identifiers.literal(table.name().name())),
                "PRAGMA writable_schema = RESET");
    }

    /** A key that somebody worded in another way fails at the path of json_extract, which the server quotes in its error. */
    private static List<String> takeOut(ForeignKey key) {
        String text = "',' || char(10) || "
                + Identifiers.literal(TableSql.INDENT + SqliteObjects.CONSTRAINTS.foreignKey(key));
        String failure = "the text of table %s was changed by hand: it does not hold %s as Plinth wrote it"
                .formatted(key.table().name(), key.name());
        return List.of(
                StoredTable.stopIfMissing(key.table()),
                "PRAGMA writable_schema = ON",
                """
                UPDATE sqlite_schema SET sql = CASE
                  WHEN instr(sql, %1$s) > 0
                  THEN replace(sql, %1$s, '')
                  ELSE json_extract('{}', %2$s)
                END
                WHERE type = 'table' AND name = %3$s""".formatted(
                                text,
                                Identifiers.literal(failure),
                                Identifiers.literal(key.table().name())),
                "PRAGMA writable_schema = RESET");
    }
}
