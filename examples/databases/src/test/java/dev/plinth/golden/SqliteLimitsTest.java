package dev.plinth.golden;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.row;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Now;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.jooq.Row;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SQL that is as long as wide tables and many rows make it stays within the limits of SQLite. */
class SqliteLimitsTest {
    private static final class Log extends Table {
        final Column<Integer> number = integer("number").unique();
        final Column<String> what = text("what");

        Log() {
            super("log");
            bigint("id").identity().primaryKey();
        }
    }

    private static final class Wide extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<OffsetDateTime> changed = timestamptz("changed").nullable();

        Wide(Log log) {
            super("wide");
            Column<?>[] all = IntStream.range(0, 1_100)
                    .mapToObj(i -> integer("c" + i).nullable())
                    .toArray(Column<?>[]::new);
            trigger("a_changed").before(UPDATE).set(changed, Now.now());
            trigger("b_log")
                    .after(UPDATE)
                    .updateOf(all[0], all)
                    .run(row -> log.insert().set(log.number, -1).set(log.what, "changed"));
            trigger("c_many").after(INSERT).when(row -> row.get(id).gt(1L)).run(row -> many(log));
            trigger("d_upsert")
                    .after(INSERT)
                    .when(row -> row.get(id).gt(2L))
                    .run(row -> many(log)
                            .onConflict(log.number)
                            .doUpdate()
                            .set(log.what, excluded(log.number).cast(String.class)));
            Row row = row(all);
            check("not_all", row.isNull().or(all[0].isNotNull()));
            check(
                            "some",
                            DSL.or(IntStream.range(0, 1_100)
                                    .mapToObj(i -> all[i].isNull())
                                    .toList()))
                    .only(SQLITE);
        }

        private static org.jooq.InsertValuesStep2<org.jooq.Record, Integer, String> many(Log log) {
            var rows = log.insert().columns(log.number, log.what);
            for (int i = 0; i < 1_100; i++) {
                rows = rows.values(i, "many");
            }
            return rows;
        }
    }

    private static final class Store extends Database {
        Store(Log log) {
            super("store", POSTGRES, SQLITE);
            tables(log, new Wide(log));
        }
    }

    @ParameterizedTest
    @EnumSource
    void longChainsAndManyRowsAreRead(Engines engine, @TempDir Path folder) {
        try (LiveDatabase live = engine.open()) {
            live.migrate(engine.generate(Declarations.load(new Store(new Log())), folder), 1);
            live.execute("INSERT INTO wide (id) VALUES (1)");
            assertThat(live.value("SELECT count(*) FROM log")).isEqualTo("0");
            live.execute("INSERT INTO wide (id, c0) VALUES (2, 3)");
            assertThat(live.value("SELECT count(*) FROM log WHERE what = 'many'"))
                    .isEqualTo("1100");
            live.execute("DELETE FROM log WHERE number >= 0");
            assertThatThrownBy(() -> live.execute("INSERT INTO wide (id, c7) VALUES (4, 3)"))
                    .hasMessageContaining("not_all");
            live.execute("UPDATE wide SET c0 = c0");
            assertThat(live.value("SELECT count(*) FROM log WHERE what = 'changed'"))
                    .isEqualTo("0");
            live.execute("UPDATE wide SET c1099 = 5 WHERE id = 2");
            assertThat(live.value("SELECT count(*) FROM log WHERE what = 'changed'"))
                    .isEqualTo("1");
            assertThat(live.value("SELECT count(changed) FROM wide")).isEqualTo("2");
            live.execute("INSERT INTO wide (id) VALUES (3)");
            assertThat(live.value("SELECT count(*) FROM log WHERE what = CAST(number AS text)"))
                    .isEqualTo("1100");
        }
    }
}
