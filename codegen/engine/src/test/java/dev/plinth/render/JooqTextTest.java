package dev.plinth.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.case_;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.deleteFrom;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.update;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.with;

import java.util.List;
import java.util.Locale;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.ParamType;
import org.jooq.conf.RenderKeywordCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What jOOQ renders without its own formatting is what {@link StatementLayout} takes. */
class JooqTextTest {
    private static final Table<Record> STOCK = table(name("stock"));
    private static final Field<Long> ID = field(name("stock", "id"), SQLDataType.BIGINT);
    private static final Field<String> NAME = field(name("stock", "name"), SQLDataType.CLOB);
    private static final Field<Integer> AMOUNT = field(name("stock", "amount"), SQLDataType.INTEGER);

    private static String render(SQLDialect family, Query query) {
        return DSL.using(
                        family,
                        new Settings()
                                .withRenderQuotedNames(RenderQuotedNames.NEVER)
                                .withRenderKeywordCase(RenderKeywordCase.UPPER)
                                .withRenderLocale(Locale.ROOT)
                                .withParamType(ParamType.INLINED))
                .renderInlined(query);
    }

    @ParameterizedTest
    @EnumSource(names = {"POSTGRES", "SQLITE"})
    void isCanonical(SQLDialect family) {
        Table<Record> other = STOCK.as("other");
        for (Query query : List.of(
                insertInto(STOCK, ID, NAME, AMOUNT)
                        .values(1L, "it's ( x", 2)
                        .values(2L, null, 3)
                        .onConflict(ID)
                        .doUpdate()
                        .set(AMOUNT, excluded(AMOUNT).plus(AMOUNT))
                        .where(AMOUNT.lt(100)),
                insertInto(STOCK, NAME, AMOUNT)
                        .select(select(NAME, count().cast(SQLDataType.INTEGER))
                                .from(STOCK)
                                .groupBy(NAME))
                        .onConflictDoNothing(),
                update(STOCK)
                        .set(AMOUNT, case_(NAME).when("a", 1).when("b", 2).else_(AMOUNT))
                        .set(NAME, when(AMOUNT.gt(1), "more").otherwise(DSL.upper(NAME)))
                        .where(AMOUNT.between(1, 5).or(NAME.isDistinctFrom("x")).and(not(ID.in(1L, 2L)))),
                deleteFrom(STOCK)
                        .where(exists(selectOne()
                                .from(other)
                                .where(field(name("other", "id")).eq(ID))))
                        .and(AMOUNT.lt(select(max(AMOUNT)).from(STOCK))),
                with("recent")
                        .as(select(ID)
                                .from(STOCK)
                                .orderBy(ID.desc().nullsLast())
                                .limit(3))
                        .select(
                                rowNumber().over().partitionBy(NAME).orderBy(ID),
                                row(ID, NAME).eq(1L, "a"))
                        .from(STOCK)
                        .leftJoin(other)
                        .on(field(name("other", "id")).eq(ID))
                        .unionAll(select(DSL.inline(1), DSL.inline(true)))
                        .limit(1)
                        .offset(2))) {
            String text = render(family, query);
            assertThat(StatementLayout.oneLine(text)).isEqualTo(text);
            String laidOut = StatementLayout.of(text);
            assertThat(laidOut.lines()).as(laidOut).allMatch(line -> line.length() <= 110);
            assertThat(StatementLayout.oneLine(laidOut)).isEqualTo(text);
        }
    }
}
