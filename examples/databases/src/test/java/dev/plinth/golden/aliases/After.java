package dev.plinth.golden.aliases;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Rows;
import dev.plinth.schema.Table;
import dev.plinth.schema.TriggerRow;
import org.jooq.Query;

/** Triggers whose statements name a table twice: aliases, self joins, correlated subqueries, a derived table. */
public final class After extends Database {
    static final Nodes NODES = new Nodes();
    static final Sizes SIZES = new Sizes();

    static final class Nodes extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> parent = bigint("parent").nullable();
        final Column<Integer> depth = integer("depth").defaultTo(0);
        final Column<Integer> children = integer("children").defaultTo(0);

        Nodes() {
            super("nodes");
            for (Dialect dialect : Dialect.values()) { // they would see other rows if one statement changed several
                trigger("keep_sizes")
                        .after(INSERT)
                        .run(this::setDepth)
                        .run(this::countChildren)
                        .run(Nodes::addSize)
                        .run(Nodes::countLeaves)
                        .only(dialect);
                trigger("delete_orphans")
                        .after(DELETE)
                        .run((row, old) -> {
                            Rows other = NODES.as("other");
                            return NODES.delete()
                                    .where(NODES.parent.eq(old.get(id)))
                                    .andNot(exists(selectOne()
                                            .from(other)
                                            .where(other.get(id).eq(NODES.parent))
                                            .and(other.get(id).ne(NODES.id))));
                        })
                        .only(dialect);
            }
        }

        private Query setDepth(TriggerRow row) {
            Rows above = NODES.as("above");
            return NODES.update()
                    .set(
                            depth,
                            field(select(coalesce(max(above.get(depth)), inline(-1))
                                            .add(1))
                                    .from(above)
                                    .where(above.get(id).eq(NODES.parent))))
                    .where(NODES.id.eq(row.get(id)));
        }

        private Query countChildren(TriggerRow row) {
            Rows child = NODES.as("child");
            return NODES.update()
                    .set(
                            children,
                            field(select(count().cast(Integer.class))
                                    .from(child)
                                    .where(child.get(parent).eq(NODES.id))))
                    .where(NODES.id.eq(row.get(parent)));
        }

        private static Query addSize(TriggerRow row) {
            Rows node = NODES.as("node");
            Rows child = NODES.as("child");
            return SIZES.insert()
                    .columns(SIZES.depth, SIZES.nodes, SIZES.leaves)
                    .select(select(node.get(NODES.depth), count().cast(Integer.class), inline(0))
                            .from(node.leftJoin(child)
                                    .on(child.get(NODES.parent).eq(node.get(NODES.id))))
                            .where(node.get(NODES.id).eq(row.get(NODES.id)))
                            .groupBy(node.get(NODES.depth)))
                    .onConflict(SIZES.depth)
                    .doUpdate()
                    .set(SIZES.nodes, SIZES.nodes.add(excluded(SIZES.nodes)));
        }

        private static Query countLeaves(TriggerRow row) {
            Rows leaf = NODES.as("leaf");
            var leaves = select(
                            leaf.get(NODES.depth), count().cast(Integer.class).as("n"))
                    .from(leaf)
                    .where(leaf.get(NODES.children).eq(0))
                    .groupBy(leaf.get(NODES.depth))
                    .asTable("leaves");
            return SIZES.update()
                    .set(
                            SIZES.leaves,
                            coalesce(
                                    field(select(leaves.field("n", Integer.class))
                                            .from(leaves)
                                            .where(leaves.field(NODES.depth).eq(SIZES.depth))),
                                    inline(0)));
        }
    }

    static final class Sizes extends Table {
        final Column<Integer> depth = integer("depth").primaryKey();
        final Column<Integer> nodes = integer("nodes");
        final Column<Integer> leaves = integer("leaves");

        Sizes() {
            super("sizes");
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(NODES, SIZES);
    }
}
