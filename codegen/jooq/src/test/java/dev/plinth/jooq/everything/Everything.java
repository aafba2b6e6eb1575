package dev.plinth.jooq.everything;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Database;

/** Every type, both kinds of enum, keys of one and several columns, cycles, indexes, checks, defaults, comments. */
public final class Everything extends Database {
    public Everything() {
        super("everything", POSTGRES, SQLITE);
        tables(Nodes.NODES, Kinds.KINDS, Edges.EDGES);
    }
}
