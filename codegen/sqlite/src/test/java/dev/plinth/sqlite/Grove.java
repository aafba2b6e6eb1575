package dev.plinth.sqlite;

import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.UPDATE;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.Table;
import java.util.function.Consumer;

/** A table with a name of brackets and quotes, numbered, referencing itself and referenced, with triggers and an index. */
final class Grove extends Database {
    static final String TREE = "\"a (\"\"tree\"\") it's\"";

    static final class Log extends Table {
        final Column<String> what = text("what");

        private Log() {
            super("log");
        }
    }

    static final class Tree extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Log log;

        private Tree(Log log) {
            super("a (\"tree\") it's");
            this.log = log;
            bigint("parent").nullable().references(() -> id).onDelete(ReferentialAction.CASCADE);
            index("tree_by_rowid").on(integer("rowid").defaultTo(1));
            trigger("tree_gone").after(DELETE).run((row, old) -> log.insert().set(log.what, "gone"));
            trigger("tree_changed").after(UPDATE).run((row, old) -> log.insert().set(log.what, "changed"));
        }
    }

    private static final class Leaf extends Table {
        Leaf(Tree tree) {
            super("leaf");
            bigint("tree").references(() -> tree.id).onDelete(ReferentialAction.CASCADE);
            bigint("second").nullable().references(() -> tree.id).onDelete(ReferentialAction.SET_NULL);
        }
    }

    /** With what else the table has. */
    Grove(Consumer<Tree> rest) {
        super("grove", Dialect.SQLITE);
        var log = new Log();
        var tree = new Tree(log);
        rest.accept(tree);
        tables(log, tree, new Leaf(tree));
    }
}
