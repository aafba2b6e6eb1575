package dev.plinth.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.upper;

import dev.plinth.schema.internal.DeclaredIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.OrderField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Indexes over expressions. */
class ExpressionIndexTest {
    private static final class Users extends Table {
        final Column<Long> tenantId = bigint("tenant_id").primaryKey();
        final Column<String> email = text("email");

        Users(Consumer<Users> rest) {
            super("users");
            rest.accept(this);
        }
    }

    private static final class Lines extends Table {
        final Column<String> note = text("note");

        Lines() {
            super("lines");
        }
    }

    private static Users indexed(Function<Users, OrderField<?>> part) {
        return new Users(users -> users.index("i").on(part.apply(users)));
    }

    private static List<String> problems(Function<Users, OrderField<?>> part) {
        return Shop.problems(indexed(part));
    }

    private static List<DeclaredIndex> indexes(Consumer<Users> rest) {
        return Shop.of(new Users(rest)).tables().get(0).indexes();
    }

    @Test
    void columnsAndExpressionsKeepTheirOrder() {
        DeclaredIndex index = indexes(users -> users.uniqueIndex("i")
                        .on(users.tenantId, lower(users.email).desc(), concat(users.email, users.email)))
                .get(0);
        assertThat(index.unique()).isTrue();
        assertThat(index.parts())
                .extracting(DeclaredIndex.Part::columns)
                .containsExactly(List.of("tenant_id"), List.of("email"), List.of("email"));
        assertThat(index.parts()).extracting(DeclaredIndex.Part::descending).containsExactly(false, true, false);
        assertThat(index.parts())
                .extracting(part -> part.<String>fold(column -> column, expression -> "=" + expression))
                .containsExactly(
                        "tenant_id", "=lower(\"users\".\"email\")", "=(\"users\".\"email\" || \"users\".\"email\")");
    }

    @Test
    void aNameThatIsLeftOutHasTheColumnsThatTheExpressionsName() {
        assertThat(indexes(users -> {
                    users.uniqueIndex().on(lower(users.email));
                    users.index().on(upper(users.email));
                    users.index().on(users.tenantId, concat(users.tenantId.cast(String.class), users.email));
                }))
                .extracting(DeclaredIndex::name)
                .containsExactly("users_email_idx", "users_email_idx1", "users_tenant_id_email_idx");
    }

    @Test
    void aTextOfTheUsersOwnSaysWhichColumnsItNames() {
        assertThat(indexes(users -> users.index()
                        .on(PlainSql.uses(field("lower(email)", String.class), users.email))
                        .only(Dialect.POSTGRES)))
                .extracting(DeclaredIndex::name)
                .containsExactly("users_email_idx");
        assertThat(problems(users -> field("lower(email)", String.class)))
                .containsExactly(
                        "Users, index i: The expression lower(email) names no column. Name one of Users; if a text"
                                + " of your own names it, add PlainSql.uses. [index-not-a-column]");
    }

    @Test
    void anExpressionNamesAColumn() {
        assertThat(problems(users -> lower(inline("X"))))
                .containsExactly(
                        "Users, index i: The expression lower('X') names no column. Name one of Users; if a text of"
                                + " your own names it, add PlainSql.uses. [index-not-a-column]");
        assertThat(Shop.problems(new Users(users -> users.index().on(lower(inline("X"))))))
                .singleElement()
                .asString()
                .startsWith("Users, index: The expression lower('X') names no column.");
    }

    @Test
    void anExpressionIsOverColumnsOfItsTable() {
        var lines = new Lines();
        assertThat(Shop.problems(lines, indexed(users -> concat(users.email, lines.note))))
                .containsExactly("Users, index i: The expression names Lines.note, which belongs to another table. Name"
                        + " columns of Users only. [column-of-another-table]");
    }

    @Test
    void anExpressionSeesOneRowOnly() {
        assertThat(problems(users ->
                        field(select(max(users.email)).from(users.rows()).where(users.email.ne("")))))
                .containsExactly(
                        "Users, index i: The expression contains a query, but it can only see one row. Use a trigger."
                                + " [condition-reads-rows]");
    }

    @Test
    void anExpressionDoesNotDependOnTheTime() {
        assertThat(Shop.problems(new Users(
                        users -> users.index("i").on(users.timestamptz("t").lt(Now.now())))))
                .containsExactly(
                        "Users, index i: The expression depends on the current time, so its result changes. Use a"
                                + " trigger. [condition-reads-time]");
    }

    @Test
    void anExpressionUsesNoSequence() {
        Sequence numbers = Sequence.named("numbers").only(Dialect.POSTGRES);
        assertThat(problems(users -> users.tenantId.add(numbers.next())))
                .contains("Users, index i: The expression uses a sequence, so it is different each time. Use a trigger."
                        + " [condition-counts]");
    }

    @Test
    void anExpressionNamesNoAlias() {
        for (Function<Users, OrderField<?>> part : List.<Function<Users, OrderField<?>>>of(
                users -> lower(users.as("u").get(users.email)),
                users -> users.as("u").get(users.email).desc())) {
            assertThat(problems(part))
                    .containsExactly(
                            "Users, index i: The expression names a column of an alias. Name the column itself."
                                    + " [condition-reads-alias]");
        }
    }

    @Test
    void anExpressionReadsNoRowOfATrigger() {
        List<TriggerRow> leaked = new ArrayList<>();
        Shop.on(
                Dialect.POSTGRES,
                new Any(
                        "b",
                        any -> any.trigger("t").after(TriggerEvent.INSERT).run(row -> {
                            leaked.add(row);
                            return any.delete();
                        })));
        assertThat(problems(users -> lower(leaked.get(0).get(users.email))))
                .containsExactly("Users, index i: The expression reads the row of a trigger. Name the column itself."
                        + " [condition-reads-trigger-row]");
    }

    @Test
    void anExpressionThatJooqCannotRenderIsAProblem() {
        assertThat(problems(users -> field("x + {9}", users.email)))
                .singleElement()
                .asString()
                .startsWith("Users, index i: The expression cannot be rendered: ")
                .endsWith(" Change it. [not-renderable]");
    }

    @Test
    void anExpressionDoesNotSayWhereNullsGo() {
        assertThat(problems(users -> lower(users.email).desc().nullsLast()))
                .containsExactly(
                        "Users, index i: It says where the nulls of lower go, which this version cannot declare."
                                + " Remove nullsFirst() or nullsLast(). [index-null-order]");
    }

    @Test
    void columnsAreCheckedNextToExpressions() {
        assertThat(Shop.problems(
                        new Users(users -> users.index().on(users.tenantId, lower(users.email), users.tenantId))))
                .containsExactly("Users, index on tenant_id, email: It names the column tenant_id twice. Name it once."
                        + " [column-repeated]");
    }

    @ParameterizedTest
    @EnumSource
    void aJsonDocumentIsNotIndexedOnPostgres(Dialect dialect) {
        var table = new Any("a", any -> any.index("i").on(any.json("document"), any.id.add(1L)));
        if (dialect == Dialect.SQLITE) {
            assertThat(Shop.on(dialect, table).tables()).hasSize(1);
        } else {
            assertThat(Shop.problemsOn(dialect, table))
                    .singleElement()
                    .asString()
                    .contains("Any, index i: PostgreSQL cannot compare document", "[json-not-comparable]");
        }
    }

    @Test
    void aUniqueIndexOverAnExpressionIsNoTargetOfAForeignKey() {
        var users = new Users(table -> table.uniqueIndex().on(lower(table.email)));
        var table = new Any("a", any -> any.text("user_email").references(() -> users.email));
        assertThat(Shop.problems(users, table))
                .singleElement()
                .asString()
                .contains("It references Users.email, which is neither the primary key nor unique.");
    }
}
