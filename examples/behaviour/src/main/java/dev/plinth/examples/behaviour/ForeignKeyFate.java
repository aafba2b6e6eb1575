package dev.plinth.examples.behaviour;

import static dev.plinth.examples.behaviour.Transactions.rolledBack;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.ForeignKey;
import org.jooq.Schema;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * What a foreign key of one column does.
 *
 * @param toMissingParent the verdict on a child that is pointed at a parent that is not there
 * @param childlessParentRenumbered the verdict on a new number for a parent at which nothing points
 * @param parentRenumbered the verdict on a new number for a parent at which the child points
 * @param afterDeletion the child's column once its parent is deleted: empty if the child is gone, an empty value if it is null
 */
public record ForeignKeyFate(
        Verdict toMissingParent,
        Verdict childlessParentRenumbered,
        Verdict parentRenumbered,
        List<Optional<Integer>> afterDeletion) {
    private static final int MISSING = 404;

    /** Of a key that deletes the child with its parent. */
    public static final ForeignKeyFate CASCADE =
            new ForeignKeyFate(Verdict.FOREIGN_KEY, Verdict.ACCEPTED, Verdict.FOREIGN_KEY, List.of());

    /** Of a key that keeps the child and sets its column to null. */
    public static final ForeignKeyFate SET_NULL =
            new ForeignKeyFate(Verdict.FOREIGN_KEY, Verdict.ACCEPTED, Verdict.FOREIGN_KEY, List.of(Optional.empty()));

    /** All foreign keys of a schema. */
    public static List<? extends ForeignKey<?, ?>> keys(Schema schema) {
        return schema.getTables().stream()
                .flatMap(table -> table.getReferences().stream())
                .toList();
    }

    /**
     * Tries a key out.
     *
     * @param child the number of a row of the key's table
     * @param parent the number of a row of the table it refers to; nothing points at that row
     */
    public static ForeignKeyFate of(DSLContext sql, ForeignKey<?, ?> key, int child, int parent) {
        Table<?> children = key.getTable();
        Table<?> parents = key.getKey().getTable();
        Field<Integer> reference = column(key.getFields().get(0));
        Field<Integer> childNumber = column(children.getPrimaryKey().getFields().get(0));
        Field<Integer> parentNumber = column(key.getKeyFields().get(0));

        Verdict toMissingParent = renumber(sql, children, reference, childNumber, child, MISSING);
        Verdict childless =
                rolledBack(sql, within -> renumber(within, parents, parentNumber, parentNumber, parent, MISSING));
        sql.update(children)
                .set(Map.of(reference, parent))
                .where(childNumber.eq(child))
                .execute();
        Verdict renumbered = renumber(sql, parents, parentNumber, parentNumber, parent, MISSING);
        sql.deleteFrom(parents).where(parentNumber.eq(parent)).execute();
        return new ForeignKeyFate(
                toMissingParent,
                childless,
                renumbered,
                // The reference may be the child's own number, which has then become that of the parent.
                sql.select(reference)
                        .from(children)
                        .where(childNumber.in(child, parent))
                        .fetch(row -> Optional.ofNullable(row.value1())));
    }

    private static Verdict renumber(
            DSLContext sql, Table<?> table, Field<Integer> column, Field<Integer> number, int of, int to) {
        return Verdict.of(() ->
                sql.update(table).set(Map.of(column, to)).where(number.eq(of)).execute());
    }

    /** The keys of rpa_db are long, those of overlay are not: both hold the numbers of these tests. */
    private static Field<Integer> column(Field<?> field) {
        return DSL.field(field.getQualifiedName(), Integer.class);
    }
}
