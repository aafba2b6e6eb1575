package dev.plinth.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;

import dev.plinth.model.Expression;
import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import dev.plinth.model.Table;
import dev.plinth.render.Identifiers;
import dev.plinth.render.SqlNames;
import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.Sequence;
import dev.plinth.schema.internal.Declarations;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExpressionRendererTest {
    private static final class Order extends dev.plinth.schema.Table {
        final Column<Long> id = bigint("Id");
        final Column<String> state = text("state");
        final Column<String> select = text("select");
        final Column<String> quoted = text("a \"b\" 'c' ü");

        Order() {
            super("Order");
        }
    }

    private static final class Shop extends Database {
        Shop(Order order) {
            super("shop", Dialect.POSTGRES);
            tables(order);
        }
    }

    private final Order order = new Order();

    private ExpressionRenderer renderer(SQLDialect family) {
        return new ExpressionRenderer(
                family,
                new DeclaredNames(Declarations.load(new Shop(order)), List.of(new TableLowering(List.of()))),
                new SqlNames(new Identifiers(Set.of("select"))),
                UnaryOperator.identity());
    }

    private static MemberId id(String column) {
        return MemberId.column(QName.of("Order"), column);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void namesAreQuotedOnlyWhereTheyMustBeAndColumnsOfAnExpressionAreAlone(SQLDialect family) {
        Expression expression = renderer(family)
                .expression(order.id
                        .gt(1L)
                        .and(lower(order.select).eq(order.quoted))
                        .and(order.state.isNull()));
        assertThat(expression.text())
                .isEqualTo("(\"Id\" > 1 AND lower(\"select\") = \"a \"\"b\"\" 'c' ü\" AND state IS NULL)");
        assertThat(expression.uses()).containsExactly(id("Id"), id("select"), id("a \"b\" 'c' ü"), id("state"));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void literalsAreInlinedAndStayAsTheyAre(SQLDialect family) {
        assertThat(renderer(family)
                        .expression(order.state.in("it's", "back\\slash", "${x} ? {0} :a", "$$", "two  \n blanks"))
                        .text())
                .isEqualTo("state IN ('it''s', 'back\\slash', '${x} ? {0} :a', '$$', 'two  \n blanks')");
        assertThat(renderer(family).expression(order.id.in(-1L, Long.MIN_VALUE)).text())
                .isEqualTo("\"Id\" IN (-1, -9223372036854775808)");
    }

    @Test
    void functionsAreInOneCaseWhoeverWroteThem() {
        var numbers = Sequence.named("ab");
        assertThat(renderer(SQLDialect.POSTGRES)
                        .expression(numbers.next().cast(Integer.class))
                        .text())
                .isEqualTo("cast(nextval('ab') AS int)");
        assertThat(renderer(SQLDialect.POSTGRES)
                        .expression(DSL.field("LENGTH('NOW()') + {0}", Long.class, numbers.next()))
                        .text())
                .isEqualTo("length('NOW()') + nextval('ab')");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void statementsQualifyTheirColumnsAndReferToTables(SQLDialect family) {
        Expression delete = renderer(family)
                .statement(order.delete()
                        .where(order.id.in(select(DSL.max(order.id)).from(order.rows()))));
        assertThat(delete.text())
                .isEqualTo(
                        "DELETE FROM \"Order\" WHERE \"Order\".\"Id\" IN (SELECT max(\"Order\".\"Id\") FROM \"Order\")");
        assertThat(delete.uses()).containsExactly(Table.id(QName.of("Order")), id("Id"));
        Expression assignment = renderer(family).statement(order.update().set(order.select, order.quoted));
        assertThat(assignment.text()).isEqualTo("UPDATE \"Order\" SET \"select\" = \"Order\".\"a \"\"b\"\" 'c' ü\"");
        assertThat(assignment.uses()).contains(id("select"));
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void nothingDependsOnTheLocale(SQLDialect family) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(renderer(family)
                            .statement(order.insert().columns(order.id).values(1_234_567L))
                            .text())
                    .isEqualTo("INSERT INTO \"Order\" (\"Id\") VALUES (1234567)");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void dataOfOneStatementDoesNotReachTheNext(SQLDialect family) {
        ExpressionRenderer renderer = renderer(family);
        var statement = order.insert().columns(order.id).values(1L);
        assertThat(renderer.statement(statement, Map.of("key", "value"))).isEqualTo(renderer.statement(statement));
    }
}
