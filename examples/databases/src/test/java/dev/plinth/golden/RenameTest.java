package dev.plinth.golden;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.lower;

import dev.plinth.diff.CatalogDiff;
import dev.plinth.model.Catalog;
import dev.plinth.model.EnumType;
import dev.plinth.model.Id;
import dev.plinth.model.ObjectId;
import dev.plinth.model.QName;
import dev.plinth.model.SchemaObject;
import dev.plinth.plan.Direction;
import dev.plinth.plan.Intents;
import dev.plinth.plan.Plan;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Planner;
import dev.plinth.plan.Rollout;
import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;
import dev.plinth.schema.internal.Declarations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Renames on real engines, forward and back: every row stays, and the catalog is the one that a creation gives. */
class RenameTest {
    enum Mood {
        GLAD,
        SAD
    }

    private static final String ROWS = """
            INSERT INTO left_table (id, number, size) VALUES (1, 10, 1);
            INSERT INTO left_table (id, number, size) VALUES (2, 20, 2);
            INSERT INTO right_table (rid, left_id, note) VALUES (5, 2, 'x');
            """;

    /** Two tables, of which one references the other. Everything is called by a name of its own, or by the name that a map gives it. */
    private static final class Shop extends Database {
        Shop(Map<String, String> names) {
            super("golden", POSTGRES, SQLITE);
            Left left = new Left(names);
            tables(left, new Right(names, left));
        }
    }

    private static String of(Map<String, String> names, String name) {
        return names.getOrDefault(name, name);
    }

    private static final class Left extends Table {
        final Column<Long> id;
        final Column<Long> number;
        final Column<Long> size;

        Left(Map<String, String> names) {
            super(of(names, "left_table"));
            id = bigint(of(names, "id")).identity();
            number = bigint(of(names, "number"));
            size = bigint(of(names, "size")).nullable();
            primaryKey(id);
            primaryKeyName(of(names, "left_key"));
            unique(of(names, "left_number")).on(number);
            check(of(names, "left_small"), number.lt(100L));
            index(of(names, "left_size")).on(size).where(number.gt(0L));
        }
    }

    private static final class Right extends Table {
        final Column<Long> id;
        final Column<Long> leftId;
        final Column<String> note;

        Right(Map<String, String> names, Left left) {
            super(of(names, "right_table"));
            id = bigint(of(names, "rid"));
            leftId = bigint(of(names, "left_id")).references(of(names, "right_left"), () -> left.id);
            note = text(of(names, "note"));
            primaryKey(id);
            primaryKeyName(of(names, "right_key"));
            index(of(names, "right_note")).on(lower(note), leftId.add(id).desc());
            trigger(of(names, "right_logged"))
                    .after(UPDATE)
                    .when(row -> row.get(note).ne("quiet"))
                    .run(row -> left.update().set(left.size, 7L).where(left.id.eq(row.get(leftId))));
        }
    }

    private static Catalog catalog(Engines engine, Database database) {
        return engine.dialect().lower(Declarations.load(database)).catalog();
    }

    /** What is renamed: objects and members of the two catalogs with a name that the map changes. */
    private static Map<Id, Id> renames(Catalog before, Map<String, String> names) {
        Map<Id, Id> renames = new LinkedHashMap<>();
        for (SchemaObject object : before.objects()) {
            ObjectId to = object.id().called(of(names, object.id().ownName()));
            if (!to.table().isEmpty()) {
                to = new ObjectId(to.kind(), of(names, to.table()), to.name());
            }
            put(renames, object.id(), to);
            for (var member : object.members()) {
                put(
                        renames,
                        object.id(member),
                        new dev.plinth.model.MemberId(to, member.memberKind(), of(names, member.name())));
            }
        }
        return renames;
    }

    private static void put(Map<Id, Id> renames, Id from, Id to) {
        if (!from.ownName().equals(to.ownName())) {
            renames.put(from, to);
        }
    }

    private static Map<String, String> names(String pairs) {
        Map<String, String> names = new HashMap<>();
        for (String pair : pairs.split(" ", -1)) {
            String[] both = pair.split(">", -1);
            names.put(both[0], both[1]);
        }
        return names;
    }

    private static Plan plan(Engines engine, PlanInput input) {
        return new Planner(engine.dialect().supports()).plan(input);
    }

    private static PlanInput creation(Engines engine, Catalog catalog) {
        return PlanInput.creation(catalog, engine.dialect().supports());
    }

    /** What is compared: without the quotes that SQLite puts around new names, and without the names that NOT NULL keeps. */
    private static List<String> catalogOf(LiveDatabase live) {
        return live.catalog().stream()
                .map(fact -> fact.replace("\"", ""))
                .filter(fact -> !fact.contains("_not_null NOT NULL "))
                .sorted()
                .toList();
    }

    private static List<String> fresh(Engines engine, Catalog catalog) {
        try (LiveDatabase live = engine.open()) {
            live.executeInOneTransaction(plan(engine, creation(engine, catalog)).statements());
            return catalogOf(live);
        }
    }

    /** Goes forward and back, and returns all statements. */
    private static List<String> goes(Engines engine, Catalog before, Catalog after, Map<Id, Id> renames, String rows) {
        PlanInput input = new PlanInput(
                before,
                after,
                CatalogDiff.between(before, after, renames, engine.dialect().supports()),
                Intents.NONE,
                Rollout.USUAL,
                Direction.FORWARD,
                Map.of());
        List<String> statements = new ArrayList<>();
        try (LiveDatabase live = engine.open()) {
            live.executeInOneTransaction(plan(engine, creation(engine, before)).statements());
            live.executeAll(rows);
            for (PlanInput step : List.of(input, input.inverse())) {
                Plan plan = plan(engine, step);
                live.executeInOneTransaction(plan.statements());
                statements.addAll(plan.statements());
                assertThat(catalogOf(live)).isEqualTo(fresh(engine, step.after()));
                assertThat(plan.hazards()).isEmpty();
            }
        }
        return statements;
    }

    @ParameterizedTest
    @CsvSource({
        "SQLITE, left_table>right_table right_table>left_table",
        "SQLITE, left_table>Left_Table",
        "SQLITE, number>size size>number",
        "SQLITE, number>size size>other",
        "SQLITE, number>Number",
        "SQLITE, left_table>a right_table>left_table left_id>id rid>rid2 id>number number>id size>x note>y",
        "SQLITE, left_size>right_logged right_logged>left_size",
        "SQLITE, left_id>note note>left_id right_note>other",
        "POSTGRES, left_table>right_table right_table>left_table",
        "POSTGRES, left_table>left_key left_key>left_table",
        "POSTGRES, left_table>Left_Table",
        "POSTGRES, number>size size>number",
        "POSTGRES, number>size size>other",
        "POSTGRES, left_table>a right_table>left_table left_id>id rid>rid2 id>number number>id size>x note>y",
        "POSTGRES, left_small>left_number left_number>left_small right_left>right_key right_key>left_size left_size>right_key2",
        "POSTGRES, right_logged>left_logged left_table>left_table_id_seq",
        "POSTGRES, left_id>note note>left_id right_note>other",
        "POSTGRES, right_logged>other right_table>the_table note>text"
    })
    void everyRowStays(Engines engine, String pairs) {
        Map<String, String> names = names(pairs);
        Catalog before = catalog(engine, new Shop(Map.of()));
        Catalog after = catalog(engine, new Shop(names));
        List<String> statements = goes(engine, before, after, renames(before, names), ROWS);
        assertThat(statements).noneMatch(sql -> sql.startsWith("DROP TABLE") || sql.contains(" DROP COLUMN "));
    }

    @ParameterizedTest
    @EnumSource
    void anIndexOverAnExpressionFollowsTheNewNamesOfItsColumns(Engines engine) {
        Map<String, String> names = names("left_id>note note>remark");
        Catalog before = catalog(engine, new Shop(Map.of()));
        Catalog after = catalog(engine, new Shop(names));
        assertThat(goes(engine, before, after, renames(before, names), ROWS)).noneMatch(sql -> sql.contains(" INDEX "));
    }

    private static void shuffle(Random random, Map<String, String> names, String... group) {
        List<String> targets = new ArrayList<>(List.of(group));
        targets.add(group[0] + "2");
        targets.add(group[0].toUpperCase(Locale.ROOT) + "3");
        Collections.shuffle(targets, random);
        for (int i = 0; i < group.length; i++) {
            names.put(group[i], targets.get(i));
        }
    }

    private static void random(Engines engine, long seed) {
        Random random = new Random(seed);
        Map<String, String> names = new HashMap<>();
        shuffle(random, names, "id", "number", "size");
        shuffle(random, names, "rid", "left_id", "note");
        if (engine == Engines.SQLITE) {
            shuffle(random, names, "left_table", "right_table");
        } else {
            shuffle(random, names, "left_table", "right_table", "left_key", "right_key", "left_number", "left_size");
            shuffle(random, names, "left_small", "right_left", "right_logged");
        }
        Catalog before = catalog(engine, new Shop(Map.of()));
        Catalog after = catalog(engine, new Shop(names));
        goes(engine, before, after, renames(before, names), ROWS);
    }

    @Property(tries = 40, seed = "4", shrinking = ShrinkingMode.OFF)
    void anyNamesOnSqlite(@ForAll long seed) {
        random(Engines.SQLITE, seed);
    }

    @Property(tries = 10, seed = "5", shrinking = ShrinkingMode.OFF)
    void anyNamesOnPostgres(@ForAll long seed) {
        random(Engines.POSTGRES, seed);
    }

    private static final class Moods extends Database {
        private static final class Diary extends Table {
            final Column<Mood> mood;

            Diary(String first, String second) {
                super("diary");
                primaryKey(bigint("id").identity());
                mood = enumeration("mood", Mood.class, first).defaultTo(Mood.GLAD);
                enumeration("other", Mood.class, second).nullable();
                index("glad").on(mood).where(mood.eq(Mood.GLAD));
            }
        }

        Moods(String type) {
            super("golden", POSTGRES);
            tables(new Diary(type, type));
        }
    }

    @Test
    void columnsFollowTheNewNameOfTheirType() {
        Catalog before = catalog(Engines.POSTGRES, new Moods("mood"));
        Catalog after = catalog(Engines.POSTGRES, new Moods("temper"));
        Map<Id, Id> renames = Map.of(EnumType.id(QName.of("mood")), EnumType.id(QName.of("temper")));
        assertThat(goes(Engines.POSTGRES, before, after, renames, "INSERT INTO diary (mood) VALUES ('SAD');"))
                .containsExactly("ALTER TYPE mood RENAME TO temper", "ALTER TYPE temper RENAME TO mood");
    }
}
