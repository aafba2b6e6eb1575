package dev.plinth.sqlite;

import dev.plinth.model.Column;
import dev.plinth.model.ForeignKey;
import dev.plinth.model.Index;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Table;
import dev.plinth.model.Trigger;
import dev.plinth.plan.Operation;
import dev.plinth.plan.PlanContext;
import dev.plinth.plan.TableChange;
import dev.plinth.render.Identifiers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Builds a table again with all of its changes, and copies the rows. It works in the transaction at hand and with foreign keys on: the
 * new table gets the name of the old one in the stored schema, where no foreign key follows and no action fires. Then the old table goes
 * under a name that nothing references.
 */
final class TableRebuild {
    /** Where the name begins in the text that SQLite stores. */
    private static final int NAME_OFFSET = "CREATE TABLE ".length();

    /** What the names of the indexes of keys begin with. */
    private static final String KEY_INDEX = "sqlite_autoindex_";

    private final TableChange change;
    private final PlanContext context;
    private final Table before;
    private final Table after;

    TableRebuild(TableChange change, PlanContext context) {
        this.change = change;
        this.context = context;
        before = change.before();
        after = change.after();
    }

    Operation operation() {
        return new AlteredTable(change, context)
                .operation(statements(), new RebuildHazards(change, context).ofRebuild());
    }

    private List<String> statements() {
        String copy = context.freeName("plinth_new_");
        String old = context.freeName("plinth_old_");
        String name = after.name().name();
        List<SchemaObject> dependents = context.unchangedOf(after.id()).stream()
                .filter(part -> part instanceof Index || part instanceof Trigger)
                .toList();
        List<String> statements = new ArrayList<>();
        statements.add(StoredTable.stopIfMissing(after.name()));
        statements.add(stopAtUnknown(dependents));
        statements.addAll(new Backfill(change, context).statements());
        var foreign = new ForeignKeysOfTable(change, context);
        List<ForeignKey> keys = foreign.afterwards();
        List<ForeignKey> enforceable = foreign.enforceable();
        statements.add(SqliteTableSupport.creation(after, SqliteObjects.IDENTIFIERS.quote(copy), enforceable));
        statements.add(copyRows(copy));
        dependents.forEach(part -> statements.addAll(drop(part)));
        statements.add("PRAGMA writable_schema = ON");
        statements.add(renameBefore(name, old));
        statements.add(rename(copy, name));
        if (enforceable.size() < keys.size()) {
            statements.add(text(keys));
        }
        statements.add("PRAGMA writable_schema = RESET");
        statements.add("DROP TABLE " + SqliteObjects.IDENTIFIERS.quote(old));
        statements.addAll(count(copy));
        dependents.forEach(part -> statements.addAll(create(part)));
        statements.addAll(foreign.stopAtMissingReference());
        return statements;
    }

    private static List<String> create(SchemaObject part) {
        return part instanceof Index index
                ? SqliteObjects.INDEXES.create(index)
                : SqliteObjects.TRIGGERS.create((Trigger) part);
    }

    private static List<String> drop(SchemaObject part) {
        return part instanceof Index index
                ? SqliteObjects.INDEXES.drop(index)
                : SqliteObjects.TRIGGERS.drop((Trigger) part);
    }

    /** The whole text of the table, with the foreign keys that were in the way of the rows. */
    private String text(List<ForeignKey> keys) {
        return "UPDATE sqlite_schema SET sql = %s WHERE type = 'table' AND name = %s"
                .formatted(
                        Identifiers.literal(
                                SqliteTableSupport.creation(after, SqliteObjects.NAMES.of(after.name()), keys)),
                        Identifiers.literal(after.name().name()));
    }

    /** The server quotes the path in its error. */
    private String stopAtUnknown(Collection<SchemaObject> dependents) {
        return """
                SELECT json_extract('{}', %s || what || ' that Plinth does not know')
                FROM (
                  SELECT 'the column ' || name AS what
                  FROM pragma_table_xinfo(%s)
                  WHERE name NOT IN (%s)
                  UNION ALL
                  SELECT 'the ' || type || ' ' || name
                  FROM sqlite_schema
                  WHERE tbl_name = %2$s AND type IN ('index', 'trigger') AND sql IS NOT NULL AND name NOT IN (%s)
                )""".formatted(
                        Identifiers.literal("table " + after.name().name() + " has "),
                        Identifiers.literal(after.name().name()),
                        literals(before.columns().stream().map(Column::name)),
                        literals(dependents.stream().map(part -> part.id().ownName())));
    }

    private static String literals(Stream<String> names) {
        return names.map(Identifiers::literal).collect(Collectors.joining(", "));
    }

    private String copyRows(String copy) {
        return new CopiedRows(change, context).statement(copy);
    }

    /** As ALTER TABLE … RENAME does, but nothing else follows. */
    private static String rename(String from, String to) {
        String text = "CREATE TABLE " + SqliteObjects.IDENTIFIERS.quote(to) + " ";
        int start = from.indexOf('(') < 0
                ? NAME_OFFSET
                : NAME_OFFSET + SqliteObjects.IDENTIFIERS.quote(from).length();
        return rename(
                from,
                to,
                "%1$s || substr(sql, %2$d + instr(substr(sql, %2$d), '(') - 1)"
                        .formatted(Identifiers.literal(text), start));
    }

    /** Where the text begins with comments is not known of a text that somebody else has written. */
    private String renameBefore(String name, String old) {
        return context.isInWordsOfServer(before.id())
                ? rename(
                        name,
                        old,
                        Identifiers.literal(
                                SqliteTableSupport.creation(before, SqliteObjects.IDENTIFIERS.quote(old), List.of())))
                : rename(name, old);
    }

    /** The indexes of keys have names of their own kind. */
    private static String rename(String from, String to, String sql) {
        return """
                UPDATE sqlite_schema
                SET name = CASE type WHEN 'table' THEN %1$s ELSE %4$s || substr(name, %2$d) END,
                  tbl_name = %1$s,
                  sql = CASE type WHEN 'table' THEN %5$s END
                WHERE tbl_name = %3$s""".formatted(
                        Identifiers.literal(to),
                        KEY_INDEX.length() + from.codePointCount(0, from.length()) + 1,
                        Identifiers.literal(from),
                        Identifiers.literal(KEY_INDEX + to),
                        sql);
    }

    /** The numbers go on where they were. */
    private List<String> count(String copy) {
        boolean was = before.columns().stream().anyMatch(Column::identity);
        boolean is = after.columns().stream().anyMatch(Column::identity);
        String name = Identifiers.literal(after.name().name());
        if (was) {
            return List.of("DELETE FROM sqlite_sequence WHERE name = " + (is ? Identifiers.literal(copy) : name));
        }
        return is
                ? List.of("UPDATE sqlite_sequence SET name = %s WHERE name = %s"
                        .formatted(name, Identifiers.literal(copy)))
                : List.of();
    }
}
