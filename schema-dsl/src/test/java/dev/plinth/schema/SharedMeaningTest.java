package dev.plinth.schema;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.StoredTime;
import java.time.OffsetDateTime;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** What PostgreSQL refuses although each of its parts is portable. */
final class SharedMeaningTest {
    private static final Names NAMES = new Names();
    private static final Log LOG = new Log();

    /** An enum of two types. */
    private enum Mood {
        GLAD,
        SAD
    }

    private static final class Names extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<String> name = text("name");

        Names() {
            super("names");
        }
    }

    private static final class Log extends Table {
        final Column<Long> n = bigint("n").primaryKey();
        final Column<String> what = text("what");

        Log() {
            super("log");
        }
    }

    private static final class Moods extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Mood> one = enumeration("one", Mood.class);
        final Column<Mood> another = enumeration("another", Mood.class, "temper");
        final Column<Mood> text = enumText("text", Mood.class, "mood_text");

        Moods(Consumer<Moods> rest) {
            super("moods");
            rest.accept(this);
        }
    }

    private static final class Both extends Database {
        Both(Table... tables) {
            super("both", POSTGRES, SQLITE);
            tables(tables);
        }
    }

    private static void load(Consumer<Moods> rest) {
        Declarations.load(new Both(new Moods(rest), NAMES, LOG));
    }

    private static void copies(Select<Record2<Long, String>> query) {
        load(moods -> moods.trigger("copy")
                .after(INSERT)
                .run(row -> insertInto(LOG.rows()).columns(LOG.n, LOG.what).select(query)));
    }

    @Test
    void aQueryWithGroupsReadsNoSingleRow() {
        copies(select(count().cast(Long.class), lower(NAMES.name))
                .from(NAMES.rows())
                .groupBy(lower(NAMES.name)));
        copies(select(max(NAMES.id), max(NAMES.name)).from(NAMES.rows()));
        assertThatThrownBy(() ->
                        copies(select(NAMES.id, NAMES.name).from(NAMES.rows()).groupBy(NAMES.name)))
                .hasMessageContaining("it reads column id, which is neither in its GROUP BY nor in an aggregate")
                .hasMessageContaining("[not-portable]");
        assertThatThrownBy(() -> copies(select(max(NAMES.id), lower(NAMES.name)).from(NAMES.rows())))
                .hasMessageContaining("it reads column name, which is neither in its GROUP BY nor in an aggregate");
    }

    @Test
    void labelsOfTwoTypesAreNotCompared() {
        load(moods -> moods.check(moods.one.ne(Mood.GLAD).and(moods.text.ne(Mood.GLAD))));
        assertThatThrownBy(() -> load(moods -> moods.check(moods.one.ne(moods.another))))
                .hasMessageContaining("[not-portable]");
        assertThatThrownBy(() -> load(moods -> moods.check(moods.one.ne(moods.text))))
                .hasMessageContaining("[not-portable]");
    }

    @Test
    @SuppressWarnings("unchecked") // the mistake
    void whatJooqDoesNotRenderIsAMistakeOfTheDeclaration() {
        assertThatThrownBy(() -> load(moods -> moods.check(condition((Field<Boolean>) (Field<?>) moods.one))))
                .hasMessageContaining("has no constant with the label true")
                .hasMessageContaining("[not-renderable]");
    }

    @Test
    void partsThatAreJoinedAreLessThanSqliteTakes() {
        Consumer<Integer> joined = parts -> load(moods -> moods.check(DSL.and(
                IntStream.range(0, parts).mapToObj(i -> moods.id.ne((long) i)).toList())));
        joined.accept(300);
        for (int parts : new int[] {500, 1_000, 30_000}) {
            assertThatThrownBy(() -> joined.accept(parts))
                    .hasMessageContaining("it lies more than 400 levels deep; joined parts count too")
                    .hasMessageContaining("[not-portable]");
        }
    }

    @Test
    void anOffsetThatPostgresDoesNotReadBecomesUtc() {
        assertThat(StoredTime.of(OffsetDateTime.parse("2026-07-01T00:00:00-18:00")))
                .hasToString("2026-07-01T18:00Z");
        assertThat(StoredTime.of(OffsetDateTime.parse("2026-07-01T00:00:00+15:59")))
                .hasToString("2026-07-01T00:00+15:59");
    }
}
