package dev.plinth.golden;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.jooq.impl.DSL.coalesce;

import dev.plinth.schema.Column;
import dev.plinth.schema.Database;
import dev.plinth.schema.Table;
import dev.plinth.schema.TriggerClause;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.TriggerRow;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Query;

/** Tables with triggers, and what the triggers do to the same rows on each engine. */
final class TriggerSubjects {
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
            "INSERT INTO log (source, subject, what, v) SELECT 'rows', id, s || '/' || coalesce(u, '-') || '/' || coalesce(CAST(n AS text), '-'), v"
                    + " FROM t ORDER BY id";

    private static final List<String> SCENARIO = List.of(
            "INSERT INTO t (id, v) VALUES (1, 1), (2, 2), (3, NULL)",
            "UPDATE t SET v = v",
            "UPDATE t SET v = v + 1",
            CONTENT,
            "UPDATE t SET s = 'y' WHERE id = 2",
            CONTENT,
            "UPDATE t SET s = 'z', u = 'mine', n = 1 WHERE id = 1",
            "UPDATE t SET u = NULL, n = NULL",
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

    static final Log LOG = new Log();
    static final Totals TOTALS = new Totals();

    private TriggerSubjects() {}

    static final class Log extends Table {
        final Column<String> source = text("source");
        final Column<Long> subject = bigint("subject");
        final Column<String> what = text("what");
        final Column<Integer> v = integer("v").nullable();
        final Column<Integer> w = integer("w").nullable();
        final Column<String> s = text("s").nullable();
        final Column<String> u = text("u").nullable();
        final Column<Integer> n = integer("n").nullable();
        final Column<String> olds = text("olds").nullable();

        Log() {
            super("log");
            bigint("id").identity().primaryKey();
        }
    }

    static final class Totals extends Table {
        final Column<String> name = text("name").primaryKey();
        final Column<Integer> n = integer("n").defaultTo(0);

        Totals() {
            super("totals");
        }
    }

    /** What the triggers of a table are like. */
    interface Kind {
        /** Declares them. */
        void declare(Subject subject);

        /** Whether such triggers can fire on these events. */
        boolean admits(List<TriggerEvent> events);
    }

    /** A table with triggers. */
    static final class Subject extends Table {
        final Column<Long> id = bigint("id").primaryKey();
        final Column<Integer> v = integer("v").nullable();
        final Column<String> s = text("s").defaultTo("x");
        final Column<String> u = text("u").nullable();
        final Column<Integer> n = integer("n").nullable();
        final String name;
        private final boolean before;
        final List<TriggerEvent> events;

        Subject(String name, boolean before, List<TriggerEvent> events, Kind kind) {
            super(name);
            this.name = name;
            this.before = before;
            this.events = events;
            kind.declare(this);
        }

        TriggerEvent[] fired() {
            return events.toArray(TriggerEvent[]::new);
        }

        /** A trigger that sets a value, whose name has the right place among the others. */
        TriggerClause sets(String trigger) {
            return sets(trigger, fired());
        }

        TriggerClause sets(String trigger, TriggerEvent... on) {
            return trigger(name + "_" + trigger).before(on);
        }

        TriggerClause fires(String trigger) {
            TriggerClause clause = trigger(name + "_" + trigger);
            return before ? clause.before(fired()) : clause.after(fired());
        }

        Query log(String what, TriggerRow row, TriggerRow old) {
            return LOG.insert()
                    .set(LOG.source, name)
                    .set(LOG.subject, coalesce(row.get(id), old.get(id)))
                    .set(LOG.what, what)
                    .set(LOG.v, row.get(v))
                    .set(LOG.w, old.get(v))
                    .set(LOG.s, row.get(s))
                    .set(LOG.u, row.get(u))
                    .set(LOG.n, row.get(n))
                    .set(LOG.olds, old.get(s));
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

    private static final class OfSubjects extends Database {
        OfSubjects(List<Subject> subjects) {
            super("matrix", POSTGRES, SQLITE);
            tables(LOG, TOTALS);
            subjects.forEach(this::tables);
        }
    }

    /** The database of these tables. */
    static DeclaredDatabase declared(List<Subject> subjects) {
        return Declarations.load(new OfSubjects(subjects));
    }

    /** A table for each kind, timing and list of events. */
    static List<Subject> subjects(List<? extends Kind> kinds) {
        List<Subject> subjects = new ArrayList<>();
        for (Kind kind : kinds) {
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

    /** What was refused, and what the triggers wrote: for each row of each table in the order in which it was written. */
    static List<String> outcome(Engines engine, List<Subject> subjects, Path folder, String setting) {
        Path migrations = engine.generate(declared(subjects), folder.resolve(setting));
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
            outcome.addAll(
                    live.values(
                            "SELECT source || ' ' || subject || ' ' || what || ' ' || coalesce(CAST(v AS text), '-') || ' '"
                                    + " || coalesce(CAST(w AS text), '-') || ' ' || coalesce(s, '-') || ' ' || coalesce(u, '-') || ' '"
                                    + " || coalesce(CAST(n AS text), '-') || ' ' || coalesce(olds, '-') FROM log ORDER BY source, subject, id"));
            outcome.addAll(live.values("SELECT name || ' ' || n FROM totals ORDER BY name"));
            return outcome;
        }
    }
}
