package dev.plinth.golden.everytype;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.upper;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Labeled;
import dev.plinth.schema.Table;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.JSONB;

/** Every type with every kind of default, nullable and not. */
public final class After extends Database {
    enum Mood {
        GLAD,
        SAD
    }

    enum Level implements Labeled {
        LOW,
        HIGH;

        @Override
        public String label() {
            return "it's " + name();
        }
    }

    static final class Defaults extends Table {
        final Column<Long> id = bigint("id").identity().primaryKey();
        final Column<Short> small = smallint("small").defaultTo((short) -7);
        final Column<Integer> whole = integer("whole").defaultTo(42);
        final Column<Long> big = bigint("big").defaultTo(-9_000_000_000L);
        final Column<Double> real = doublePrecision("real").defaultTo(-1.5);
        final Column<Boolean> yes = bool("yes").defaultTo(true);
        final Column<Boolean> no = bool("no").defaultTo(false);
        final Column<String> text = text("text").defaultTo("some text");
        final Column<String> some = varchar("some", 20).defaultTo("");
        final Column<String> any = varchar("any").defaultTo("x");
        final Column<UUID> uuid = uuid("uuid").defaultTo(UUID.fromString("0000ABCD-0000-0000-0000-00000000000F"));
        final Column<OffsetDateTime> then =
                timestamptz("then").defaultTo(OffsetDateTime.parse("2026-03-01T09:30:00.1234565+02:00"));
        final Column<OffsetDateTime> made = timestamptz("made").defaultNow();
        final Column<JSON> json = json("json").defaultTo(JSON.valueOf("{\"a\": [1]}"));
        final Column<JSONB> jsonb = jsonb("jsonb").defaultTo(JSONB.valueOf("{\"b\": [1, 2]}"));
        final Column<Mood> mood = enumeration("mood", Mood.class).defaultTo(Mood.SAD);
        final Column<Level> level = enumText("level", Level.class).defaultTo(Level.HIGH);
        final Column<String> computed = text("computed").defaultTo(upper(inline("loud")));
        final Column<Integer> sum =
                integer("sum").nullable().defaultTo(inline(1).add(2));

        Defaults() {
            super("defaults");
            check(
                    "literals",
                    yes.isTrue()
                            .and(no.eq(false))
                            .and(mood.ne(Mood.GLAD).or(level.in(Level.LOW, Level.HIGH)))
                            .and(then.gt(OffsetDateTime.parse("1999-12-31T23:59:58.9999995Z")))
                            .and(uuid.ne(UUID.fromString("0000abcd-0000-0000-0000-000000000000")))
                            .and(real.lt(1.0e10)));
        }
    }

    static final class Bare extends Table {
        final Column<Short> small = smallint("small").primaryKey();
        final Column<Integer> whole = integer("whole").nullable();
        final Column<Long> big = bigint("big").nullable().unique();
        final Column<Double> real = doublePrecision("real").nullable();
        final Column<Boolean> yes = bool("yes").nullable();
        final Column<String> text = text("text").nullable();
        final Column<String> some = varchar("some", 20).nullable();
        final Column<UUID> uuid = uuid("uuid").nullable();
        final Column<OffsetDateTime> then = timestamptz("then").nullable();
        final Column<JSON> json = json("json").nullable();
        final Column<JSONB> jsonb = jsonb("jsonb").nullable();
        final Column<Mood> mood = enumeration("mood", Mood.class).nullable();
        final Column<Level> level = enumText("level", Level.class).nullable();

        Bare() {
            super("bare");
        }
    }

    static final class Extremes extends Table {
        final Column<Short> small = smallint("small").defaultTo(Short.MIN_VALUE);
        final Column<Integer> whole = integer("whole").defaultTo(Integer.MIN_VALUE);
        final Column<Long> big = bigint("big").defaultTo(Long.MIN_VALUE);
        final Column<Double> huge = doublePrecision("huge").defaultTo(Double.MAX_VALUE);
        final Column<Double> tiny = doublePrecision("tiny").defaultTo(Double.MIN_VALUE);
        final Column<Double> zero = doublePrecision("zero").defaultTo(-0.0);
        final Column<OffsetDateTime> late =
                timestamptz("late").defaultTo(OffsetDateTime.parse("9999-12-31T23:59:59.999999Z"));
        final Column<OffsetDateTime> early =
                timestamptz("early").defaultTo(OffsetDateTime.parse("0001-01-01T00:00:00Z"));

        Extremes() {
            super("extremes");
        }
    }

    public After() {
        super("golden", POSTGRES, SQLITE);
        tables(new Defaults(), new Bare(), new Extremes());
    }
}
