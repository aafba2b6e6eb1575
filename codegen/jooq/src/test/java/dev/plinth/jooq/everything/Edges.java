package dev.plinth.jooq.everything;

import static dev.plinth.jooq.everything.Kinds.KINDS;
import static dev.plinth.jooq.everything.Nodes.NODES;
import static dev.plinth.schema.ReferentialAction.CASCADE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;

/** References by a unique constraint and by a composite key. */
public final class Edges extends Table {
    public static final Edges EDGES = new Edges();

    public final Column<Long> id = bigint("id").identity().primaryKey();
    public final Column<Integer> tenant = integer("tenant");
    public final Column<Integer> fromNode = integer("from_node");
    public final Column<Integer> toNode = integer("to_node");
    public final Column<String> kind = varchar("kind").references(() -> KINDS.code);

    private Edges() {
        super("edges");
        foreignKey("edges_to")
                .on(tenant, toNode)
                .references(() -> NODES.tenant, () -> NODES.number)
                .onDelete(CASCADE);
        foreignKey("edges_from")
                .on(tenant, fromNode)
                .references(() -> NODES.tenant, () -> NODES.number)
                .onDelete(CASCADE);
    }
}
