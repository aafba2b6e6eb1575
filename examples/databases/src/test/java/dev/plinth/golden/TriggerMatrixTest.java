package dev.plinth.golden;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;
import dev.plinth.schema.TriggerClause;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.TriggerRow;
import dev.plinth.schema.internal.Declarations;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Triggers of every timing, event and kind, alone and together, do the same to the same rows on both engines. */
class TriggerMatrixTest {
    private static final List<List<TriggerEvent>> EVENTS = List.of(
            List.of(INSERT),
            List.of(UPDATE),
            List.of(DELETE),
            List.of(INSERT, UPDATE),
            List.of(INSERT, DELETE),
            List.of(UPDATE, DELETE),
            List.of(INSERT, UPDATE, DELETE));

    /** Keeps the rows as they are at that moment. */
    private static final String CONTENT =
            "INSERT INTO log (source, subject, what, v) SELECT 'rows', id, s, v FROM t ORDER BY id";

    private static final List<String> SCENARIO = List.of(
            "INSERT INTO t (id, v) VALUES (1, 1), (2, 2), (3, NULL)",
            "UPDATE t SET v = v",
            "UPDATE t SET v = v + 1",
            "UPDATE t SET s = 'y' WHERE id = 2",
            CONTENT,
            "INSERT INTO t (id, v) VALUES (4, 5), (1, 7) ON CONFLICT (id) DO UPDATE SET v = excluded.v",
            "UPDATE t SET v = 13 WHERE id = 2",
            "INSERT INTO t (id, v) VALUES (5, 1), (6, 13), (7, 1)",
            CONTENT,
            "SAVEPOINT outer_one",
            "UPDATE t SET v = v + 10",
            "DELETE FROM t WHERE id = 4",
            "ROLLBACK TO outer_one",
            "DELETE FROM t WHERE id = 3",
            "DELETE FROM t");

    private static final Log LOG = new Log();
    private static final Totals TOTALS = new Totals();

    private static final class Log extends Table {
        final Column<String> source = text("source");
        final Column<Long> subject = bigint("subject");
        final Column<String> what = text("what");
        final Column<Integer> v = integer("v").nullable();
        final Column<Integer> w = integer("w").nullable();

        Log() {
            super("log");
            bigint("id").identity().primaryKey();
        }
    }

    private static final class Totals extends Table {
        final Column<String> name = text("name").primaryKey();
        final Column<Integer> n = integer("n").defaultTo(0);

        Totals() {
            super("totals");
        }
    }

    /** What the triggers of a table are like. */
    private enum Kind {
        ALONE {
            @Override
            void declare(Subject subject) {
                subject.fires("only").run((row, old) -> subject.log("only", row, old));
            }
        },
        SEVERAL {
            @Override
            void declare(Subject subject) {
                for (String name : List.of("zeta", "alpha", "Omega", "mid")) {
                    subject.fires(name)
                            .run((row, old) -> subject.log(name, row, old))
                            .run((row, old) -> subject.log(name + " again", row, old));
                }
            }
        },
        CONDITIONS {
            @Override
            void declare(Subject subject) {
                subject.fires("zeta").when(subject::isLarge).run((row, old) -> subject.log("zeta", row, old));
                subject.fires("alpha").run((row, old) -> subject.log("alpha", row, old));
                subject.fires("mid")
                        .when(subject::isLarge)
                        .run((row, old) -> TOTALS.insert()
                                .columns(TOTALS.name, TOTALS.n)
                                .values(inline(subject.name), inline(1))
                                .values(inline(subject.name + "+"), coalesce(row.get(subject.v), old.get(subject.v)))
                                .onConflict(TOTALS.name)
                                .doUpdate()
                                .set(TOTALS.n, TOTALS.n.add(1)))
                        .run((row, old) -> LOG.insert()
                                .columns(LOG.source, LOG.subject, LOG.what)
                                .select(select(TOTALS.name, inline(0L), inline("copied"))
                                        .from(TOTALS.rows())
                                        .where(TOTALS.name.eq(subject.name))));
                subject.fires("nu")
                        .when(subject::isLarge)
                        .run((row, old) -> TOTALS.update()
                                .set(TOTALS.n, TOTALS.n.add(100))
                                .where(TOTALS.name.eq(subject.name).or(TOTALS.n.gt(1_000))))
                        .run((row, old) -> TOTALS.delete()
                                .where(TOTALS.name.eq(subject.name + "+").and(TOTALS.n.gt(3))));
            }
        },
        RAISE {
            @Override
            void declare(Subject subject) {
                subject.fires("alpha").run((row, old) -> subject.log("alpha", row, old));
                subject.fires("mid").when(subject::isUnlucky).raise("13 is unlucky");
                subject.fires("zeta").run((row, old) -> subject.log("zeta", row, old));
            }
        },
        RAISE_ALONE {
            @Override
            void declare(Subject subject) {
                subject.fires("only").when(subject::isUnlucky).raise("13 is unlucky");
            }
        },
        SET {
            @Override
            void declare(Subject subject) {
                TriggerEvent[] fired = subject.events.toArray(TriggerEvent[]::new);
                subject.trigger(subject.name + "_set")
                        .before(fired)
                        .when(row -> row.get(subject.v).isDistinctFrom(2))
                        .set(
                                subject.s,
                                row -> when(row.get(subject.v).gt(4), inline("large"))
                                        .otherwise("small"));
                subject.fires("alpha").run((row, old) -> subject.log("alpha", row, old));
                subject.fires("mid").when(subject::isUnlucky).raise("13 is unlucky");
                subject.fires("zeta").when(subject::isLarge).run((row, old) -> subject.log("zeta", row, old));
            }

            @Override
            boolean admits(List<TriggerEvent> events) {
                return !events.contains(DELETE);
            }
        },
        UPDATE_OF {
            @Override
            void declare(Subject subject) {
                subject.fires("alpha").updateOf(subject.v).run((row, old) -> subject.log("alpha", row, old));
                subject.fires("zeta")
                        .updateOf(subject.s, subject.v)
                        .when((row, old) -> row.get(subject.id).gt(1L))
                        .run((row, old) -> subject.log("zeta", row, old));
            }

            @Override
            boolean admits(List<TriggerEvent> events) {
                return events.equals(List.of(UPDATE));
            }
        };

        abstract void declare(Subject subject);

        /** A condition cannot read a row that one of the events does not have. */
        boolean admits(List<TriggerEvent> events) {
            return this == ALONE || this == SEVERAL || !events.contains(DELETE) || events.size() == 1;
        }
    }

    private static final class Subject extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Integer> v = integer("v").nullable();
        final Column<String> s = text("s").defaultTo("x");
        final String name;
        private final boolean before;
        private final List<TriggerEvent> events;

        Subject(String name, boolean before, List<TriggerEvent> events, Kind kind) {
            super(name);
            this.name = name;
            this.before = before;
            this.events = events;
            kind.declare(this);
        }

        TriggerClause fires(String trigger) {
            TriggerEvent[] fired = events.toArray(TriggerEvent[]::new);
            TriggerClause clause = trigger(name + "_" + trigger);
            return before ? clause.before(fired) : clause.after(fired);
        }

        Query log(String what, TriggerRow row, TriggerRow old) {
            return LOG.insert()
                    .set(LOG.source, name)
                    .set(LOG.subject, coalesce(row.get(id), old.get(id)))
                    .set(LOG.what, what)
                    .set(LOG.v, row.get(v))
                    .set(LOG.w, old.get(v));
        }

        Condition isLarge(TriggerRow row, TriggerRow old) {
            return present(row, old).get(v).gt(1);
        }

        Condition isUnlucky(TriggerRow row, TriggerRow old) {
            return present(row, old).get(v).eq(13);
        }

        private TriggerRow present(TriggerRow row, TriggerRow old) {
            return events.contains(DELETE) ? old : row;
        }
    }

    private static final class Matrix extends Database {
        Matrix(List<Subject> subjects) {
            super("matrix", POSTGRES, SQLITE);
            tables(LOG, TOTALS);
            subjects.forEach(this::tables);
        }
    }

    @TempDir
    private Path folder;

    private static List<Subject> subjects() {
        List<Subject> subjects = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (List<TriggerEvent> events : EVENTS) {
                if (kind.admits(events)) {
                    for (boolean before : new boolean[] {true, false}) {
                        subjects.add(new Subject("t" + subjects.size(), before, events, kind));
                    }
                }
            }
        }
        return subjects;
    }

    @Test
    void theRowsAreTheSame() {
        List<Subject> subjects = subjects();
        List<String> postgres = outcome(Engines.POSTGRES, subjects, "SELECT 1");
        assertThat(postgres).hasSizeGreaterThan(500).contains("refused: UPDATE t SET v = 13 WHERE id = 2");
        assertThat(outcome(Engines.SQLITE, subjects, "PRAGMA recursive_triggers = off"))
                .isEqualTo(postgres);
        assertThat(outcome(Engines.SQLITE, subjects, "PRAGMA recursive_triggers = on"))
                .isEqualTo(postgres);
    }

    /** What was refused, and what the triggers wrote: for each row of each table in the order in which it was written. */
    private List<String> outcome(Engines engine, List<Subject> subjects, String setting) {
        Path migrations = engine.generate(Declarations.load(new Matrix(subjects)), folder.resolve(setting));
        try (LiveDatabase live = engine.open()) {
            live.migrate(migrations, 1);
            List<String> outcome = new ArrayList<>();
            for (Subject subject : subjects) {
                List<String> statements = new ArrayList<>(List.of(setting));
                SCENARIO.forEach(sql -> statements.add(sql.replace("'rows'", "'rows of " + subject.name + "'")
                        .replace(" t ", " " + subject.name + " ")
                        .replaceAll(" t$", " " + subject.name)));
                live.executeEach(statements)
                        .forEach(refused -> outcome.add("refused: " + refused.replace(subject.name, "t")));
            }
            outcome.addAll(live.values(
                    "SELECT source || ' ' || subject || ' ' || what || ' ' || coalesce(CAST(v AS text), '-') || ' '"
                            + " || coalesce(CAST(w AS text), '-') FROM log ORDER BY source, subject, id"));
            outcome.addAll(live.values("SELECT name || ' ' || n FROM totals ORDER BY name"));
            return outcome;
        }
    }
}
