package dev.plinth.schema;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A null fails where it is given, by the name of what is null. */
@SuppressWarnings({"NullAway", "DataFlowIssue"}) // that is what is tested
class NullArgumentsTest {
    private static Arguments of(String what, Consumer<Any> declaration) {
        return Arguments.of(what, declaration);
    }

    static Stream<Arguments> declarations() {
        return Stream.of(
                of("condition", table -> table.check(null)),
                of("condition", table -> table.check("c", null)),
                of("name", table -> table.check(null, table.id.gt(0L))),
                of("name", table -> table.text(null)),
                of("name", table -> table.unique(null)),
                of("name", table -> table.index(null)),
                of("name", table -> table.uniqueIndex(null)),
                of("name", table -> table.foreignKey(null)),
                of("name", table -> table.trigger(null)),
                of("name", table -> table.primaryKeyName(null)),
                of("name", table -> table.text("t").unique(null)),
                of("name", table -> new Any(null)),
                of("name", table -> Sequence.named(null)),
                of("text", table -> table.describe(null)),
                of("text", table -> table.text("t").describe(null)),
                of("default", table -> table.text("t").defaultTo((Field<String>) null)),
                of("column", table -> table.primaryKey((Column<?>) null)),
                of("column", table -> table.unique().on(table.id, null)),
                of("column", table -> table.index().on((Column<?>) null)),
                of("condition", table -> table.index().on(table.id).where(null)),
                of("column", table -> table.foreignKey().on((Column<?>) null)),
                of("action", table -> table.foreignKey().onDelete(null)),
                of("message", table -> table.trigger("t").raise(null)),
                of("event", table -> table.trigger("t").after((TriggerEvent) null)),
                of("column", table -> table.trigger("t").updateOf(table.id, (Column<?>) null)),
                of("condition", table -> table.trigger("t").when((Function<TriggerRow, Condition>) null)),
                of("statement", table -> table.trigger("t").run((Function<TriggerRow, Query>) null)),
                of("statement", table -> table.trigger("t").run((BiFunction<TriggerRow, TriggerRow, Query>) null)),
                of("value", table -> table.trigger("t").set(table.id, (Field<Long>) null)),
                of("document", table -> Portable.jsonHas(null, "a")),
                of("key", table -> Portable.jsonHas(table.jsonb("j"), null)),
                of("document", table -> Portable.jsonText(null, "a")),
                of("key", table -> Portable.jsonText(table.jsonb("j"), null)),
                of("text", table -> PlainSql.sql(Dialect.POSTGRES, null)),
                of("dialect", table -> PlainSql.sql(null, "a")),
                of("part", table -> PlainSql.sql(Dialect.POSTGRES, "{0}", table.id, null)),
                of("condition", table -> PlainSql.uses((Condition) null, table)),
                of("table", table -> new Database("d", Dialect.SQLITE) {
                    {
                        tables(table, null);
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("declarations")
    void isRefusedByName(String what, Consumer<Any> declaration) {
        assertThatThrownBy(() -> new Any("a", declaration))
                .isInstanceOf(NullPointerException.class)
                .hasMessage(what);
    }
}
