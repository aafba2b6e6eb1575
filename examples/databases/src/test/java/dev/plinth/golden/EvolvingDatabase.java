package dev.plinth.golden;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.jooq.impl.DSL.lower;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Decl;
import dev.plinth.schema.Platform;
import dev.plinth.schema.ReferentialAction;
import dev.plinth.schema.Table;
import java.util.List;
import java.util.Random;

/** One of the states of a database: two of them differ in any way in which a declaration can change. */
final class EvolvingDatabase extends Database {
    private enum Few {
        GLAD,
        SAD
    }

    private enum More {
        CALM,
        GLAD,
        ODD,
        SAD,
        WILD
    }

    private enum Turned {
        SAD,
        GLAD
    }

    private static final List<ReferentialAction> ACTIONS =
            List.of(ReferentialAction.NO_ACTION, ReferentialAction.CASCADE, ReferentialAction.RESTRICT);

    static final List<String> ROWS = List.of(
            "INSERT INTO others (id, code) VALUES (7, 70)",
            "INSERT INTO others (id, code) VALUES (8, 80)",
            "INSERT INTO things (id, small, words, mood, level, other) VALUES (1, 1, 'one', 'GLAD', 'SAD', 7)",
            "INSERT INTO things (id, small, words, mood, level, other) VALUES (2, 2, 'two', 'SAD', 'SAD', 8)",
            "INSERT INTO things (id, small, words, mood, level, other) VALUES (5, 3, 'three', 'SAD', 'GLAD', 8)",
            "INSERT INTO parts (id, thing) VALUES (11, 2)",
            "INSERT INTO parts (id, thing) VALUES (12, 5)");

    static final List<String> QUERIES = List.of(
            "SELECT 'things ' || id || ' ' || small || ' ' || words || ' ' || mood || ' ' || level || ' ' || other"
                    + " FROM things ORDER BY id",
            "SELECT 'parts ' || id || ' ' || thing FROM parts ORDER BY id",
            "SELECT 'others ' || id || ' ' || code FROM others ORDER BY id");

    private final Random random;
    private final Things things;
    private final Others others;

    EvolvingDatabase(long seed) {
        this(seed, SQLITE);
    }

    /** One that runs on SQLite from 3.53 on. */
    static EvolvingDatabase inPlace(long seed) {
        return new EvolvingDatabase(seed, sqlite("3.53"));
    }

    private EvolvingDatabase(long seed, Platform sqlite) {
        super("evolving", POSTGRES, sqlite);
        random = new Random(seed * 0x9E37_79B9_7F4A_7C15L); // near seeds alone draw alike
        others = new Others();
        things = new Things();
        tables(others, things, new Parts());
    }

    private boolean maybe() {
        return random.nextInt(3) == 0;
    }

    private void vary(Decl<?, ?> column) {
        if (maybe()) {
            column.nullable();
        }
        if (maybe()) {
            column.describe("note " + random.nextInt(2));
        }
    }

    /** What is referenced. */
    private final class Others extends Table {
        final Column<Long> id =
                maybe() ? bigint("id").identity().primaryKey() : bigint("id").primaryKey();
        final Column<Long> code = bigint("code").unique();

        Others() {
            super("others");
            if (maybe()) {
                text("extra").nullable();
            }
            if (maybe()) {
                check("others_code", code.gt(maybe() ? 0L : 1L));
            }
        }
    }

    /** What changes most. */
    private final class Things extends Table {
        final Column<Long> id = bigint("id").primaryKey();

        Things() {
            super("things");
            Decl<? extends Number, ?> small = switch (random.nextInt(3)) {
                case 0 -> smallint("small");
                case 1 -> integer("small");
                default -> bigint("small");
            };
            vary(small);
            if (maybe()) {
                text("came").nullable();
            }
            Column<String> words = words();
            Decl<?, ?> mood = switch (random.nextInt(3)) {
                case 0 -> enumeration("mood", Few.class, "mood").defaultTo(maybe() ? Few.GLAD : Few.SAD);
                case 1 -> enumeration("mood", More.class, "mood").defaultTo(maybe() ? More.WILD : More.SAD);
                default -> enumeration("mood", Turned.class, "mood");
            };
            vary(mood);
            vary(maybe() ? enumText("level", Few.class) : enumText("level", More.class));
            var other = bigint("other");
            vary(other);
            reference(other);
            if (maybe()) {
                timestamptz("made").defaultNow();
            }
            if (maybe()) {
                integer("rank").defaultTo(random.nextInt(2));
            }
            constrain(small, words, mood, other);
        }

        private Column<String> words() {
            var words = switch (random.nextInt(3)) {
                case 0 -> text("words");
                case 1 -> varchar("words", 8);
                default -> varchar("words", 20);
            };
            if (maybe()) {
                words.defaultTo(maybe() ? "a" : "b");
            }
            vary(words);
            return words;
        }

        private void reference(Column<Long> other) {
            switch (random.nextInt(4)) {
                case 0 ->
                    foreignKey("things_other")
                            .on(other)
                            .references(() -> others.id)
                            .onDelete(ACTIONS.get(random.nextInt(3)));
                case 1 -> foreignKey("things_other").on(other).references(() -> others.id);
                case 2 -> foreignKey("things_mine").on(other).references(() -> others.id);
                default -> {
                    // no reference at all
                }
            }
        }

        private void constrain(Column<?> small, Column<String> words, Column<?> mood, Column<Long> other) {
            if (maybe()) {
                unique("things_words").on(words);
            }
            if (maybe()) {
                unique("things_pair").on(maybe() ? small : id, words);
            }
            if (maybe()) {
                check("things_words_short", words.ne(maybe() ? "zzz" : "yyy"));
            }
            if (maybe()) {
                check("things_mood_known", mood.isNotNull().or(other.gt(0L)));
            }
            if (maybe()) {
                index("things_lower").on(lower(words), id.desc()).where(other.gt(maybe() ? 1L : 2L));
            }
            if (maybe()) {
                uniqueIndex("things_small").on(small, words).where(mood.isNotNull());
            }
            if (maybe()) {
                describe("the things " + random.nextInt(2));
            }
            if (maybe()) {
                String noted = maybe() ? "one" : "two";
                trigger("things_changed")
                        .after(UPDATE)
                        .when(row -> row.get(words).ne(noted))
                        .run(row -> others.update().set(others.code, 99L).where(others.id.eq(row.get(other))));
            }
        }
    }

    /** What references what changes, and must keep its rows. */
    private final class Parts extends Table {
        Parts() {
            super("parts");
            bigint("id").primaryKey();
            bigint("thing").references(() -> things.id).onDelete(ReferentialAction.CASCADE);
        }
    }
}
