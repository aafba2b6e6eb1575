package dev.plinth.sqlite;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.PlainSql.sql;
import static dev.plinth.schema.Portable.randomUuid;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static dev.plinth.sqlite.SqliteLoweringTest.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.round;

import dev.plinth.model.Expression;
import dev.plinth.model.Trigger;
import dev.plinth.schema.Column;
import dev.plinth.sqlite.SqliteLoweringTest.Jobs;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.junit.jupiter.api.Test;

/** What triggers set is set after the change, and read as if it was set before. */
class AssignmentsTest {
    private static void assertSetRefused(Consumer<Jobs> rest, String reason) {
        assertRefused(
                rest,
                "Jobs, trigger t: SQLite can set %s. Add only(POSTGRES), and set the value in the application."
                                .formatted(reason)
                        + " [sqlite-trigger-set]");
    }

    @Test
    void aValueIsSetAfterTheChangeSoNothingMaySeeItBefore() {
        assertSetRefused(
                jobs -> jobs.on("t").before(UPDATE).set(jobs.id, inline(1L)),
                "id only after the change, and it is part of a key");
        assertSetRefused(
                jobs -> {
                    Column<Integer> size = jobs.integer("size").defaultTo(0);
                    jobs.onlyOnce(jobs.id.add(size));
                    jobs.on("t").before(UPDATE).set(size, inline(1));
                },
                "size only after the change, and it is part of a key");
        assertSetRefused(
                jobs -> {
                    Column<Integer> size = jobs.integer("size").defaultTo(0);
                    jobs.checkThat("positive", size.gt(0));
                    jobs.on("t").before(UPDATE).set(size, inline(1));
                },
                "size only after the change, and a check or the predicate of a unique index reads it");
        assertSetRefused(
                jobs -> jobs.on("t").before(INSERT).set(jobs.done, inline(true)),
                "done only after the change, and it is required and has no default, so the row is refused before that");
        assertSetRefused(
                jobs -> {
                    Column<Integer> version = jobs.integer("version");
                    jobs.on("t")
                            .before(UPDATE)
                            .set(version, (row, old) -> old.get(version).add(1));
                },
                "version only after the change, and its value reads the old row");
        assertSetRefused(
                jobs -> {
                    Column<Integer> one = jobs.integer("one");
                    jobs.on("t").before(UPDATE).set(one, row -> row.get(one).add(1));
                },
                "one only after the change, and its value reads the column itself");
    }

    @Test
    void whatTriggersMakeOfTheirOwnRowIsTheSameRow() {
        assertSetRefused(
                jobs -> {
                    Column<Integer> one = jobs.integer("one");
                    Column<Integer> two = jobs.integer("two");
                    jobs.on("t").before(UPDATE).set(one, row -> row.get(two)).set(two, inline(2));
                },
                "one only after the change, and its value reads two, which is set later");
        assertSetRefused(
                jobs -> {
                    Column<Integer> one = jobs.integer("one");
                    Column<Integer> two = jobs.integer("two");
                    jobs.on("t").before(UPDATE).when(row -> row.get(two).eq(1)).set(one, inline(2));
                    jobs.on("u").before(UPDATE).set(two, inline(2));
                },
                "one only after the change, and the condition reads two, which is set later");
        assertSetRefused(
                jobs -> {
                    Column<Integer> one = jobs.integer("one");
                    jobs.on("s").before(UPDATE).set(one, inline(1));
                    jobs.on("s1").before(UPDATE).when(row -> row.get(one).eq(1)).set(one, inline(2));
                    jobs.on("t").before(UPDATE).set(one, row -> row.get(one).add(1));
                    jobs.on("t2")
                            .before(UPDATE)
                            .set(jobs.done, row -> row.get(one).eq(1));
                    jobs.on("t3").before(UPDATE).set(one, inline(3));
                },
                "one only after the change, and its value reads the column itself");
    }

    @Test
    void aValueThatStaysTheSameReadsItsOwnColumn() {
        assertThat(triggers(jobs -> {
                    Column<String> mail = jobs.text("mail").nullable();
                    jobs.on("t").before(INSERT).set(mail, row -> lower(coalesce(row.get(mail), inline("None"))));
                }))
                .containsExactly("t always: UPDATE jobs SET mail = lower(coalesce(NEW.mail, 'None'))"
                        + " WHERE ((rowid = NEW.rowid) AND (jobs.mail IS NOT (lower(coalesce(NEW.mail, 'None')))))");
        assertSetRefused(
                jobs -> {
                    Column<String> mail = jobs.text("mail").nullable();
                    jobs.on("t").before(UPDATE).set(mail, row -> coalesce(lower(row.get(mail)), inline("None")));
                },
                "mail only after the change, and its value reads the column itself");
        assertSetRefused(
                jobs -> {
                    Column<String> mail = jobs.text("mail").nullable();
                    jobs.on("s")
                            .before(UPDATE)
                            .when(row -> row.get(jobs.done).isTrue())
                            .set(mail, inline("None"));
                    jobs.on("t").before(UPDATE).set(mail, row -> lower(row.get(mail)));
                },
                "mail only after the change, and its value reads the column itself");
    }

    @Test
    void aConditionOverTheOldRowIsToldApart() {
        String reason =
                "done only after the change, and the condition reads the old row while another trigger sets values too";
        assertSetRefused(
                jobs -> {
                    jobs.on("s").before(UPDATE).set(jobs.text("note").nullable(), inline("new"));
                    jobs.on("t")
                            .before(UPDATE)
                            .when((row, old) -> old.get(jobs.id).eq(1L))
                            .set(jobs.done, inline(true));
                },
                reason);
        assertSetRefused(
                jobs -> {
                    Column<String> note = jobs.text("note").nullable();
                    jobs.on("s").before(UPDATE).set(jobs.done, inline(false));
                    jobs.on("t").before(UPDATE).updateOf(note).set(jobs.done, inline(true));
                },
                reason);
    }

    @Test
    void whatSqlOfTheUsersOwnReadsIsNotReplaced() {
        assertSetRefused(
                jobs -> {
                    jobs.on("s").before(UPDATE).set(jobs.done, inline(true));
                    jobs.on("t").before(UPDATE).set(jobs.text("note"), text("new.done || ''", String.class));
                },
                "note only after the change, and its value reads done in SQL of its own");
        assertRefused(
                jobs -> {
                    jobs.on("t").before(UPDATE).set(jobs.done, inline(true));
                    jobs.on("u")
                            .after(UPDATE)
                            .when(row -> sql(POSTGRES, "NEW.done").sql(SQLITE, "NEW.done = 1"))
                            .raise("no");
                },
                "Jobs, trigger u: it reads done from the new row in SQL of its own, but a trigger sets it, and SQLite can set it"
                        + " only after the change. Read it with row.get(…), or add only(POSTGRES). [sqlite-trigger-set]");
    }

    /** SQL that is the same on both dialects. */
    private static <T> Field<T> text(String sql, Class<T> type) {
        return sql(POSTGRES, sql).sql(SQLITE, sql).asField(type);
    }

    private static List<String> triggers(Consumer<Jobs> rest) {
        return Shop.lowered(new Jobs(rest))
                .all(Trigger.class)
                .map(trigger -> trigger.name() + " "
                        + trigger.condition()
                                .map(Expression::text)
                                .orElse("always")
                                .replaceFirst(" AND NOT.*", "")
                        + trigger.body().stream().map(Expression::text).collect(Collectors.joining("; ", ": ", "")))
                .toList();
    }

    @Test
    void whatIsSetIsReadFromItsValue() {
        assertThat(triggers(jobs -> {
                    Column<Integer> n = jobs.integer("n").nullable();
                    jobs.on("b")
                            .before(INSERT)
                            .when(row -> row.get(jobs.id).gt(1L))
                            .set(n, row -> row.get(jobs.id).mod(9).coerce(Integer.class));
                    jobs.on("a").before(INSERT).when(row -> row.get(n).gt(2)).raise("a");
                    jobs.on("c").before(INSERT).when(row -> row.get(n).gt(2)).raise("c");
                }))
                .containsExactly(
                        "b NEW.id > 1: UPDATE jobs SET n = (NEW.id % 9)"
                                + " WHERE ((rowid = NEW.rowid) AND (jobs.n IS NOT ((NEW.id % 9))))",
                        "jobs_before_insert always: SELECT RAISE(ABORT, 'a') WHERE NEW.n > 2;"
                                + " SELECT RAISE(ABORT, 'c') WHERE CAST(CASE WHEN NEW.id > 1 THEN (NEW.id % 9) ELSE NEW.n END AS INTEGER) > 2");
    }

    @Test
    void whatIsSetIsReadAsItIsStored() {
        assertThat(triggers(jobs -> {
                    Column<Integer> n = jobs.integer("n").nullable();
                    Column<String> s = jobs.text("s").nullable();
                    jobs.on("a").before(INSERT).set(n, row -> round(row.get(n))).only(POSTGRES);
                    jobs.on("b")
                            .before(INSERT)
                            .set(n, text("7.0", Integer.class))
                            .set(s, text("'a' || 'b'", String.class));
                    jobs.on("c")
                            .after(INSERT)
                            .when(row -> row.get(n).gt(2).and(row.get(s).ne("b")))
                            .raise("c");
                }))
                .containsExactly(
                        "b always: UPDATE jobs SET n = (7.0), s = ('a' || 'b') WHERE ((rowid = NEW.rowid)"
                                + " AND ((jobs.n IS NOT ((7.0))) OR (jobs.s IS NOT (('a' || 'b')))))",
                        "c (CAST((7.0) AS INTEGER) > 2 AND (('a' || 'b')) <> 'b'): SELECT RAISE(ABORT, 'c')");
    }

    @Test
    void aValueIsTheSameTwiceAndTheRowIsFound() {
        assertSetRefused(
                jobs -> jobs.on("t").before(UPDATE).set(jobs.uuid("dice"), randomUuid()),
                "dice only after the change, and its value is another one each time");
        assertSetRefused(
                jobs -> jobs.on("t")
                        .before(UPDATE)
                        .when(row -> randomUuid().isNotNull())
                        .set(jobs.done, inline(true)),
                "done only after the change, and the condition is another one each time");
        assertSetRefused(
                jobs -> {
                    jobs.text("rowid");
                    jobs.text("OID");
                    jobs.text("_rowid_");
                    jobs.on("t").before(UPDATE).set(jobs.done, inline(true));
                },
                "done only after the change, and the columns of the table hide the row id by which it would find the row");
    }

    @Test
    void aColumnWhoseNameBeginsAlikeIsAnotherOne() {
        var catalog = Shop.lowered(new Jobs(jobs -> {
            Column<Boolean> more = jobs.bool("done_twice").nullable();
            jobs.on("t").before(UPDATE).set(jobs.done, row -> row.get(more));
            jobs.on("u").after(UPDATE).when(row -> row.get(more).isTrue()).raise("NEW.done");
        }));
        assertThat(catalog.all(Trigger.class)).hasSize(2);
    }
}
