package dev.plinth.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.schema.NamingConvention.Unnamed;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredCheck;
import dev.plinth.schema.internal.DeclaredForeignKey;
import dev.plinth.schema.internal.DeclaredIndex;
import dev.plinth.schema.internal.DeclaredKey;
import dev.plinth.schema.internal.DeclaredTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that a declaration leaves out. The expected ones were given by PostgreSQL 18. */
class NamingTest {
    /** Everything without a name. */
    static final class Orders extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Long> customer = bigint("customer").unique().references(() -> this.id);
        final Column<String> state = text("state").index().uniqueIndex();
        final Column<Integer> amount = integer("amount");

        Orders(String name) {
            super(name);
            unique().on(customer, state);
            index().on(amount.desc(), state).where(amount.gt(0));
            uniqueIndex().on(id, amount);
            check(amount.gt(0));
            check(amount.gt(0).and(amount.lt(9)));
            check(amount.gt(0).or(state.eq("x")));
            foreignKey().on(customer, state).references(() -> customer, () -> state);
        }
    }

    private static final class Named extends Database {
        private final NamingConvention convention;

        Named(NamingConvention convention, Table... tables) {
            super("named", Dialect.POSTGRES, Dialect.SQLITE);
            this.convention = convention;
            tables(tables);
        }

        @Override
        protected NamingConvention naming() {
            return convention;
        }
    }

    private static DeclaredTable only(Table... tables) {
        List<DeclaredTable> declared = Shop.of(tables).tables();
        return declared.get(declared.size() - 1);
    }

    private static List<String> uniques(DeclaredTable table) {
        return table.uniques().stream().map(DeclaredKey::name).toList();
    }

    private static List<String> checks(DeclaredTable table) {
        return table.checks().stream().map(DeclaredCheck::name).toList();
    }

    private static List<String> indexes(DeclaredTable table) {
        return table.indexes().stream().map(DeclaredIndex::name).toList();
    }

    private static List<String> foreignKeys(DeclaredTable table) {
        return table.foreignKeys().stream().map(DeclaredForeignKey::name).toList();
    }

    @Test
    void namesAreThoseOfPostgres() {
        DeclaredTable orders = only(new Orders("orders"));
        assertThat(orders.primaryKey()).map(DeclaredKey::name).contains("orders_pkey");
        assertThat(uniques(orders)).containsExactly("orders_customer_key", "orders_customer_state_key");
        assertThat(checks(orders)).containsExactly("orders_amount_check", "orders_amount_check1", "orders_check");
        assertThat(foreignKeys(orders)).containsExactly("orders_customer_fkey", "orders_customer_state_fkey");
        assertThat(indexes(orders))
                .containsExactly(
                        "orders_state_idx", "orders_state_idx1", "orders_amount_state_idx", "orders_id_amount_idx");
    }

    @Test
    void aNameThatIsGivenWinsWhereverItStandsInTheTable() {
        DeclaredTable declared = only(new Any("a", any -> {
            any.unique().on(any.id);
            any.check(any.id.gt(0L).and(any.bigint("n").gt(any.id)));
            any.index("a_id_key").on(any.id);
            any.index("a_id_key1").on(any.id.desc());
            any.index("a_pkey").on(any.id);
            any.check("a_check", any.id.gt(0L));
        }));
        assertThat(declared.primaryKey()).map(DeclaredKey::name).contains("a_pkey1");
        assertThat(uniques(declared)).containsExactly("a_id_key2");
        assertThat(checks(declared)).containsExactly("a_check1", "a_check");
    }

    @Test
    void otherTablesDoNotMatter() {
        var before = only(new Orders("orders"));
        var after = only(
                new Any("orders_pkey"),
                new Any("other", any -> {
                    any.index("orders_state_idx").on(any.id);
                    any.check("orders_check", any.id.gt(0L));
                }),
                new Orders("orders_"),
                new Orders("orders"));
        assertThat(after.primaryKey().map(DeclaredKey::name))
                .isEqualTo(before.primaryKey().map(DeclaredKey::name));
        assertThat(uniques(after)).isEqualTo(uniques(before));
        assertThat(checks(after)).isEqualTo(checks(before));
        assertThat(indexes(after)).isEqualTo(indexes(before));
        assertThat(foreignKeys(after)).isEqualTo(foreignKeys(before));
    }

    @Test
    void theTableTakesItsNameToo() {
        var convention = new NamingConvention() {
            @Override
            public String index(Unnamed index) {
                return index.table() + index.number();
            }
        };
        var declared = Declarations.load(
                new Named(convention, new Any("a", any -> any.index().on(any.id))));
        assertThat(indexes(declared.tables().get(0))).containsExactly("a1");
    }

    @Test
    void whereADialectIgnoresCaseATakenNameIsTakenInAnyCase() {
        Table given = new Any("a", any -> any.index("A_PKEY").on(any.id));
        assertThat(only(given).primaryKey()).map(DeclaredKey::name).contains("a_pkey1");
        assertThat(Shop.on(Dialect.POSTGRES, given).tables().get(0).primaryKey())
                .map(DeclaredKey::name)
                .contains("a_pkey");
    }

    @Test
    void whatNoDialectHasTwiceHasOneName() {
        assertThat(indexes(only(new Any("a", any -> {
                    any.index().on(any.id).only(Dialect.POSTGRES);
                    any.index().on(any.id.desc()).only(Dialect.SQLITE);
                    any.index().on(any.id.asc());
                }))))
                .containsExactly("a_id_idx", "a_id_idx", "a_id_idx1");
    }

    /** What PostgreSQL 18 answers to {@code CREATE INDEX ON table (column)}, and so on. */
    @Test
    void aLongNameIsShortenedAsPostgresShortensIt() {
        String a = "a".repeat(63);
        assertThat(only(new Any(a)).primaryKey()).map(DeclaredKey::name).contains("a".repeat(58) + "_pkey");
        assertThat(indexes(only(
                        new Any("b".repeat(50), any -> any.text("c".repeat(40)).index()))))
                .containsExactly("b".repeat(29) + "_" + "c".repeat(29) + "_idx");
        assertThat(indexes(only(new Any("b", any -> any.text(a).index()))))
                .containsExactly("b_" + "a".repeat(57) + "_idx");
        assertThat(indexes(only(new Any(a, any -> {
                    any.index().on(any.id);
                    any.index().on(any.id.desc());
                }))))
                .containsExactly("a".repeat(56) + "_id_idx", "a".repeat(55) + "_id_idx1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ü", "表", "\uD83D\uDE00"})
    void noCharacterIsCutInTwo(String character) {
        for (int length = 10; length < 70; length++) {
            UnaryOperator<String> longer = text -> text + character.repeat(24);
            String name = new Unnamed(longer.apply("t".repeat(length % 7)), List.of(character.repeat(length)), 0)
                    .withColumns("key");
            assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(63);
            assertThat(name)
                    .endsWith("_key")
                    .doesNotContain("\uFFFD")
                    .matches("t*(" + character + ")*_(" + character + ")*_key");
            assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(name)).isTrue();
        }
    }

    @Test
    void aConventionOfOnesOwnNamesWhatItOverrides() {
        var declared = Declarations.load(new Named(
                new NamingConvention() {
                    @Override
                    public String index(Unnamed index) {
                        return "ix" + index.number() + "_" + index.table() + "_" + String.join("_", index.columns());
                    }

                    @Override
                    public String primaryKey(Unnamed key) {
                        return key.withoutColumns("pk");
                    }
                },
                new Orders("orders")));
        DeclaredTable orders = declared.tables().get(0);
        assertThat(orders.primaryKey()).map(DeclaredKey::name).contains("orders_pk");
        assertThat(indexes(orders))
                .containsExactly(
                        "ix_orders_state", "ix1_orders_state", "ix_orders_amount_state", "ix_orders_id_amount");
        assertThat(uniques(orders)).startsWith("orders_customer_key");
        assertThat(declared.naming().index(new Unnamed("a", List.of("b"), 0))).isEqualTo("ix_a_b");
    }

    @Test
    void aConventionThatRepeatsItselfIsRefused() {
        var convention = new NamingConvention() {
            @Override
            public String index(Unnamed index) {
                return "ix";
            }
        };
        assertThat(Shop.refusal(new Named(convention, new Orders("orders"))).problems())
                .first()
                .asString()
                .isEqualTo("Orders, index on state: The naming convention offers the name ix again, which is taken. "
                        + "Make number() a part of the name, or name it in the declaration. [convention-repeats]");
    }

    @Test
    void aConventionThatFailsIsRefused() {
        var fails = new NamingConvention() {
            @Override
            public String check(Unnamed check) {
                throw new IllegalStateException("no");
            }

            @Override
            @SuppressWarnings("NullAway") // what a careless convention gives
            public String primaryKey(Unnamed key) {
                return null;
            }
        };
        assertThat(Shop.refusal(new Named(fails, new Any("a", any -> any.check(any.id.gt(0L)))))
                        .problems())
                .extracting(Object::toString)
                .containsExactly(
                        "Any, primary key: The naming convention returns null for it. Return a name. [convention-fails]",
                        "Any, check on id: The naming convention fails with java.lang.IllegalStateException: no. "
                                + "Correct it. [convention-fails]");
    }

    @Test
    void aConventionGivesNamesThatCanBeUsed() {
        var convention = new NamingConvention() {
            @Override
            public String index(Unnamed index) {
                return "\n";
            }
        };
        assertThat(Shop.refusal(new Named(
                                convention, new Any("a", any -> any.index().on(any.id))))
                        .problems())
                .extracting(Object::toString)
                .containsExactly(
                        "Any, index on id: The name of the index is empty. Give it one. [name-empty]",
                        "Any, index on id: The name of the index contains a control character. Remove it. [name-control-character]");
    }
}
