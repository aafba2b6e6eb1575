package dev.plinth.sqlite;

import dev.plinth.lower.Lowering;
import dev.plinth.lower.LoweringContext;
import dev.plinth.lower.TableLowering;
import dev.plinth.lower.TypedColumn;
import dev.plinth.model.Id;
import dev.plinth.model.SchemaObject;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredTable;
import java.util.List;
import java.util.function.BiConsumer;
import org.jooq.Name;

/** Tables are strict, and only a column that is the whole primary key is numbered (manual, "AUTOINCREMENT"). */
final class SqliteTableLowering implements Lowering<DeclaredTable> {
    private final TableLowering common = new TableLowering(List.of("STRICT"));

    @Override
    public Class<DeclaredTable> kind() {
        return common.kind();
    }

    @Override
    public void addNames(DeclaredTable table, BiConsumer<Name, Id> names) {
        common.addNames(table, names);
    }

    @Override
    public List<SchemaObject> lower(DeclaredTable table, LoweringContext context) {
        for (DeclaredColumn column : table.columns()) {
            if (column.identity() && !new TypedColumn<>(column.type(), table, column).isWholeKey()) {
                context.problems()
                        .add(
                                "sqlite-identity-not-key",
                                column.where(),
                                "SQLite numbers only a column that is the whole primary key.",
                                "Make it primaryKey(), or declare the database for POSTGRES only.");
            }
        }
        return common.lower(table, context);
    }
}
