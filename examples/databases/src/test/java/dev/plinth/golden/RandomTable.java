package dev.plinth.golden;

import dev.plinth.golden.RandomTables.Version;
import dev.plinth.schema.Column;
import dev.plinth.schema.Decl;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.Table;
import dev.plinth.schema.TextDecl;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jooq.JSON;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/** A table with a key {@code id} and columns, constraints and indexes at random. */
final class RandomTable extends Table {
    private static final List<String> NAMES = List.of("Order", "select", "it's", "a \"b\"", "größe", "x;--", "${p}");
    private static final List<String> TEXTS =
            List.of("", "it's", "\"", "\\", "${x}", "-- a, b", "/* c */", "a;\nb", "$$");

    enum Mood {
        GLAD,
        SAD
    }

    enum Level {
        LOW,
        HIGH
    }

    private final Column<Long> id;
    private final Random random;
    private final String tableName;
    private int names;

    RandomTable(String prefix, Random random, Version version) {
        this(random, prefix + pick(random, NAMES), version);
    }

    private RandomTable(Random random, String name, Version version) {
        super(name);
        this.random = random;
        tableName = name;
        id = random.nextBoolean()
                ? bigint("id").identity().primaryKey()
                : bigint("id").primaryKey();
        if (random.nextBoolean()) {
            describe(pick(random, TEXTS) + "!");
        }
        List<Column<?>> columns = new ArrayList<>(List.of(id));
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            columns.add(column(name(), random.nextInt(12)));
        }
        constrain(columns);
        comeAndGo(version);
    }

    private static <T> T pick(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private String name() {
        return pick(random, NAMES) + names++;
    }

    private Column<?> column(String name, int type) {
        Decl<?, ?> column = switch (type) {
            case 0 -> smallint(name).defaultTo((short) random.nextInt());
            case 1 -> integer(name).defaultTo(random.nextInt());
            case 2 -> bigint(name).defaultTo(random.nextLong());
            case 3 -> doublePrecision(name).defaultTo(Math.scalb(random.nextGaussian(), random.nextInt(400) - 200));
            case 4 -> bool(name).defaultTo(random.nextBoolean());
            case 5 -> text(name).defaultTo(pick(random, TEXTS));
            case 6 -> varchar(name, 20).defaultTo(pick(random, TEXTS));
            case 7 -> uuid(name).defaultTo(new UUID(random.nextLong(), random.nextLong()));
            case 8 -> timestamptz(name).defaultTo(time());
            case 9 -> jsonb(name).defaultTo(JSONB.valueOf("{\"a'\": [\"${b}\\n\"]}"));
            case 10 -> enumeration(name, Mood.class).defaultTo(Mood.SAD);
            default -> enumText(name, Level.class).defaultTo(Level.LOW);
        };
        if (random.nextBoolean()) {
            column.describe(pick(random, TEXTS) + ".");
        }
        return random.nextBoolean() ? column.nullable() : column;
    }

    private OffsetDateTime time() {
        return Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000))
                .atOffset(ZoneOffset.ofHours(random.nextInt(20) - 10));
    }

    private void constrain(List<Column<?>> columns) {
        if (random.nextBoolean()) {
            unique(tableName + "_unique").on(some(columns));
        }
        if (random.nextBoolean()) {
            uniqueIndex(tableName + "_index").on(some(columns)).where(id.ne(random.nextLong()));
        }
        if (random.nextBoolean()) {
            check(tableName + "_check", pick(random, columns).isNotNull().or(id.gt(0L)));
        }
        json(name()).defaultTo(JSON.valueOf("[]")).nullable();
        timestamptz(name()).defaultNow();
    }

    /** Some that can be unique on both dialects. */
    private Column<?>[] some(List<Column<?>> columns) {
        List<Column<?>> mixed = new ArrayList<>(columns);
        mixed.removeIf(column -> column.getType() == JSONB.class);
        Collections.shuffle(mixed, random);
        return mixed.subList(0, 1 + random.nextInt(mixed.size())).toArray(Column<?>[]::new);
    }

    /** What goes and what comes is drawn in either version, so that both draw the same afterwards. */
    private void comeAndGo(Version version) {
        for (Version only : Version.values()) {
            int type = random.nextInt(12);
            String name = name();
            boolean indexed = random.nextBoolean();
            boolean lower = random.nextBoolean();
            if (only == version) {
                TextDecl column = text(name).nullable().describe("Comes, or goes: " + type);
                if (indexed) {
                    index(tableName + "_" + only).on(id, (lower ? DSL.lower(column) : column).desc());
                }
            }
        }
    }

    /** Adds keys to tables among those given. */
    void reference(Random drawn, List<RandomTable> tables) {
        int keys = drawn.nextInt(3);
        for (int i = 0; i < keys; i++) {
            RandomTable target = pick(drawn, tables);
            bigint("to_" + i)
                    .nullable()
                    .references(tableName + "_key" + i, () -> target.id)
                    .onDelete(pick(drawn, List.of(ReferentialAction.values())))
                    .onUpdate(pick(drawn, List.of(ReferentialAction.values())));
        }
    }
}
