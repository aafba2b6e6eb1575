package dev.plinth.hostile;

import dev.plinth.schema.Column;
import dev.plinth.schema.Decl;
import dev.plinth.schema.IndexClause;
import java.util.List;
import org.jooq.Field;
import org.jooq.OrderField;

/** Checks, indexes, keys and defaults at random. */
final class HostileConditions {
    private final Draw draw;
    private final HostileNames names;
    private final List<HostileTable> tables;

    HostileConditions(Draw draw, HostileNames names, List<HostileTable> tables) {
        this.draw = draw;
        this.names = names;
        this.tables = tables;
    }

    void declare(HostileTable table) {
        var expressions = new Expressions(draw, table.columns(), tables);
        for (int i = draw.below(3); i > 0; i--) {
            if (draw.oneIn(2)) {
                table.check(expressions.condition(3));
            } else {
                table.check(names.object(), expressions.condition(3));
            }
        }
        if (draw.oneIn(2)) {
            index(table, expressions);
        }
        if (draw.oneIn(6)) {
            Column<?> column = table.comparable();
            table.unique(names.object())
                    .on(column.equals(table.key()) ? new Column<?>[] {column} : new Column<?>[] {column, table.key()});
        }
        for (Column<?> column : table.columns()) {
            if (draw.oneIn(4) && column instanceof Decl<?, ?> declared && !column.equals(table.key())) {
                defaultOf(declared, expressions);
            }
        }
    }

    private void index(HostileTable table, Expressions expressions) {
        IndexClause index = draw.oneIn(2) ? table.index() : table.index(names.object());
        OrderField<?> column = draw.oneIn(3) ? table.comparable().desc() : table.comparable();
        index.on(draw.oneIn(2) ? column : expressions.indexed(2));
        if (draw.oneIn(3)) {
            index.where(expressions.condition(2));
        }
    }

    @SuppressWarnings("unchecked") // drawn of the type of the column, or wild
    private <T> void defaultOf(Decl<T, ?> column, Expressions ofRow) {
        boolean wild = draw.isWild() && draw.oneIn(6);
        var expressions = wild ? ofRow : new Expressions(draw, List.of(), tables);
        column.defaultTo((Field<T>) expressions.valueFor(column, draw.oneIn(3) ? 2 : 0));
    }
}
