package dev.plinth.jooq.everything;

import static dev.plinth.jooq.everything.Edges.EDGES;
import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.ReferentialAction.SET_NULL;
import static org.jooq.impl.DSL.upper;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;

/** A key of two columns, a reference to itself, a cycle, names that need quotes. */
public final class Nodes extends Table {
    public static final Nodes NODES = new Nodes();

    public final Column<Integer> tenant = integer("tenant");
    public final Column<Integer> number = integer("number");
    public final Column<Integer> parent = integer("parent").nullable();
    public final Column<Integer> order = integer("order");
    public final Column<String> name = text("Name");
    public final Column<Long> lastEdge =
            bigint("last_edge").nullable().references(() -> EDGES.id).onDelete(SET_NULL);

    private Nodes() {
        super("Nodes");
        describe("What is connected");
        primaryKey(tenant, number);
        unique("nodes_name").on(name, tenant);
        uniqueIndex("IDX_one_first").on(tenant).where(order.eq(1));
        index("idx_parent").on(parent, tenant);
        uniqueIndex("idx_upper_name").on(tenant, upper(name));
        foreignKey("nodes_parent")
                .on(tenant, parent)
                .references(() -> NODES.tenant, () -> NODES.number)
                .onDelete(CASCADE);
    }
}
