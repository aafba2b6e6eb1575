package dev.plinth.jooq.everything;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;

import dev.plinth.schema.Database;
import dev.plinth.schema.Sequence;

/** Every type, both kinds of enum, keys of one and several columns, cycles, indexes, checks, defaults, comments, sequences. */
public final class Everything extends Database {
    public Everything() {
        super("everything", POSTGRES, SQLITE);
        tables(Nodes.NODES, Kinds.KINDS, Edges.EDGES);
        sequences(
                Sequence.named("numbers").only(POSTGRES),
                Sequence.named("down")
                        .incrementBy(-2)
                        .between(-100, 50)
                        .startWith(40)
                        .cycle()
                        .cache(10)
                        .only(POSTGRES));
    }
}
