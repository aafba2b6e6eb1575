package dev.plinth.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.update;

import dev.plinth.schema.Column;
import dev.plinth.schema.Table;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SqlTextTest {
    private static final class Order extends Table {
        final Column<Long> id = bigint("Id");
        final Column<String> select = text("select");
        final Column<String> quoted = text("a \"b\" 'c' ü");

        Order() {
            super("Order");
        }
    }

    private final Order order = new Order();

    private static SqlText text(SQLDialect family) {
        return new SqlText(family, UnaryOperator.identity());
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void everyNameIsQuotedAndColumnsOfAnExpressionStandAlone(SQLDialect family) {
        assertThat(text(family)
                        .expression(order.id.gt(1L).and(lower(order.select).eq(order.quoted))))
                .isEqualTo("(\"Id\" > 1 AND lower(\"select\") = \"a \"\"b\"\" 'c' ü\")");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void literalsAreInlined(SQLDialect family) {
        assertThat(text(family).expression(order.select.in("it's", "back\\slash", "${x} ? {0} :a", "$$")))
                .isEqualTo("\"select\" IN ('it''s', 'back\\slash', '${x} ? {0} :a', '$$')");
        assertThat(text(family).expression(order.id.in(-1L, Long.MIN_VALUE)))
                .isEqualTo("\"Id\" IN (-1, -9223372036854775808)");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void statementsQualifyTheirColumns(SQLDialect family) {
        var other = order.as("other");
        assertThat(text(family)
                        .statement(deleteFrom(order)
                                .where(order.id.in(select(DSL.max(order.id)).from(order)))))
                .isEqualTo(
                        "DELETE FROM \"Order\"\nWHERE \"Order\".\"Id\" IN (\n  SELECT max(\"Order\".\"Id\")\n  FROM \"Order\"\n)");
        assertThat(text(family)
                        .statement(deleteFrom(order)
                                .where(DSL.exists(select(DSL.one())
                                        .from(other)
                                        .where(other.field(order.id).eq(order.id))))))
                .contains("FROM \"Order\" AS \"other\"", "\"other\".\"Id\" = \"Order\".\"Id\"");
        assertThat(text(family).statement(update(order).set(order.select, order.quoted)))
                .isEqualTo("UPDATE \"Order\"\nSET\n  \"select\" = \"Order\".\"a \"\"b\"\" 'c' ü\"");
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void nothingDependsOnTheLocale(SQLDialect family) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(new Locale("tr", "TR"));
            assertThat(text(family).statement(insertInto(order, order.id).values(1_234_567L)))
                    .isEqualTo("INSERT INTO \"Order\" (\"Id\")\nVALUES (1234567)");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void dataOfOneStatementDoesNotReachTheNext(SQLDialect family) {
        SqlText text = text(family);
        var statement = insertInto(order, order.id).values(1L);
        assertThat(text.statement(statement, Map.of("key", "value"))).isEqualTo(text.statement(statement));
    }
}
