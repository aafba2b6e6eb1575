package dev.plinth.schema;

import static dev.plinth.schema.ReferentialAction.CASCADE;
import static dev.plinth.schema.ReferentialAction.RESTRICT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schema.internal.DeclaredCheck;
import dev.plinth.schema.internal.DeclaredColumn;
import dev.plinth.schema.internal.DeclaredForeignKey;
import dev.plinth.schema.internal.DeclaredKey;
import dev.plinth.schema.internal.DeclaredTable;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclarationsTest {
    record Stamps(Column<OffsetDateTime> createdAt) {
        static Stamps on(Table table) {
            return new Stamps(table.timestamptz("created_at").defaultNow());
        }
    }

    record Audit(Stamps stamps, Column<String> author) {
        static Audit on(Table table) {
            return new Audit(Stamps.on(table), table.text("author"));
        }
    }

    abstract static class Numbered extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();

        Numbered(String name) {
            super(name);
        }
    }

    static final class Orders extends Numbered {
        final Column<Long> parent = bigint("parent")
                .nullable()
                .references(() -> this.id)
                .onDelete(CASCADE)
                .onUpdate(RESTRICT);
        final Column<String> number =
                varchar("number", 12).unique().defaultTo("0").describe("For the customer");
        final Audit audit = Audit.on(this);

        Orders() {
            super("orders");
            describe("What was ordered");
            check("number_given", number.ne(""));
            index("by_author").on(audit.author(), audit.stamps().createdAt().desc());
        }
    }

    private final DeclaredTable orders = Shop.of(new Orders()).tables().get(0);

    @Test
    void columnsStandInTheOrderOfTheDeclarationThoseOfABaseClassFirst() {
        assertThat(orders.columns())
                .extracting(DeclaredColumn::name)
                .containsExactly("id", "parent", "number", "created_at", "author");
    }

    @Test
    void aPlaceIsTheClassAndTheFieldThroughMixins() {
        assertThat(orders.columns())
                .extracting(DeclaredColumn::where)
                .containsExactly(
                        "Orders.id (orders.id)",
                        "Orders.parent (orders.parent)",
                        "Orders.number (orders.number)",
                        "Orders.audit.stamps.createdAt (orders.created_at)",
                        "Orders.audit.author (orders.author)");
    }

    @Test
    void keysAreNamedAsPostgresWouldNameThem() {
        assertThat(orders.primaryKey()).map(DeclaredKey::name).contains("orders_pkey");
        assertThat(orders.uniques()).extracting(DeclaredKey::name).containsExactly("orders_number_key");
        assertThat(orders.foreignKeys()).extracting(DeclaredForeignKey::name).containsExactly("orders_parent_fkey");
    }

    @Test
    void aColumnIsNotNullUnlessItSaysSo() {
        assertThat(orders.columns()).filteredOn(DeclaredColumn::nullable).hasSize(1);
    }

    @Test
    void everythingThatWasDeclaredIsThere() {
        DeclaredForeignKey key = orders.foreignKeys().get(0);
        assertThat(key.targetTable()).isEqualTo("orders");
        assertThat(key.targetColumns()).containsExactly("id");
        assertThat(List.of(key.onDelete(), key.onUpdate())).containsExactly(CASCADE, RESTRICT);
        DeclaredColumn number = orders.columns().get(2);
        assertThat(number.type().describe()).isEqualTo("varchar(12)");
        assertThat(number.comment()).contains("For the customer");
        assertThat(number.defaultExpression()).isPresent();
        assertThat(orders.comment()).isEqualTo(Optional.of("What was ordered"));
        assertThat(orders.checks()).extracting(DeclaredCheck::name).containsExactly("number_given");
        assertThat(orders.columns().get(0).identity()).isTrue();
    }
}
