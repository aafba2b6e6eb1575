package dev.plinth.schema;

import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schema.internal.DeclaredCheck;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredForeignKey;
import dev.plinth.schema.internal.DeclaredIndex;
import dev.plinth.schema.internal.DeclaredKey;
import dev.plinth.schema.internal.DeclaredTable;
import dev.plinth.schema.internal.DeclaredTrigger;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A mixin declares all that a table declares: a record over a table, and an abstract class between. */
class MixinTest {
    record Audit(Column<String> author, Column<OffsetDateTime> at, Column<Integer> version) {
        static Audit on(Table table, Column<Long> id, Any authors) {
            Column<String> author = table.text("author").index();
            Column<OffsetDateTime> at = table.timestamptz("at").defaultNow();
            Column<Integer> version = table.integer("version").defaultTo(1);
            table.index("by_time").on(at.desc(), author);
            table.uniqueIndex().on(version, author);
            table.unique().on(author, at);
            table.check(version.gt(0));
            table.foreignKey().on(id).references(() -> authors.id);
            table.trigger("count_" + author.getName())
                    .after(UPDATE)
                    .run((row, old) ->
                            table.update().set(version, old.get(version).add(1)).where(id.eq(row.get(id))));
            table.describe("Audited");
            return new Audit(author, at, version);
        }
    }

    abstract static class Audited extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Audit audit;

        Audited(String name, Any authors) {
            super(name);
            audit = Audit.on(this, id, authors);
            index().on(id, audit.at());
        }
    }

    static final class Orders extends Audited {
        final Column<String> state = text("state");

        Orders(Any authors) {
            super("orders", authors);
        }
    }

    private static <D> List<String> names(List<D> declared, Function<D, String> name) {
        return declared.stream().map(name).toList();
    }

    @Test
    void aMixinDeclaresWhatATableDeclares() {
        var authors = new Any("authors");
        DeclaredTable orders =
                Shop.on(Dialect.POSTGRES, authors, new Orders(authors)).tables().get(1);
        assertThat(names(orders.columns(), DeclaredColumn::name))
                .containsExactly("id", "author", "at", "version", "state");
        assertThat(names(orders.indexes(), DeclaredIndex::name))
                .containsExactly("orders_author_idx", "by_time", "orders_version_author_idx", "orders_id_at_idx");
        assertThat(names(orders.uniques(), DeclaredKey::name)).containsExactly("orders_author_at_key");
        assertThat(names(orders.checks(), DeclaredCheck::name)).containsExactly("orders_version_check");
        assertThat(names(orders.foreignKeys(), DeclaredForeignKey::name)).containsExactly("orders_id_fkey");
        assertThat(names(orders.triggers(), DeclaredTrigger::name)).containsExactly("count_author");
        assertThat(orders.comment()).contains("Audited");
    }

    @Test
    void aMistakeInAMixinIsFoundAtItsPlace() {
        var authors = new Any("authors");
        assertThat(Shop.problemsOn(Dialect.POSTGRES, new Orders(authors)))
                .containsExactly("Orders.id (orders.id): It references Any id, whose table is not in this database. "
                        + "Add the table to tables(…) of Shop. [unknown-table]");
    }
}
