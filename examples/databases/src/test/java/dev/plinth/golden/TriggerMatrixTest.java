package dev.plinth.golden;

import static dev.plinth.golden.TriggerSubjects.LOG;
import static dev.plinth.golden.TriggerSubjects.TOTALS;
import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import dev.plinth.golden.TriggerSubjects.Subject;
import dev.plinth.schema.TriggerEvent;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Triggers of every timing, event and kind, alone and together, do the same to the same rows on both engines. */
class TriggerMatrixTest {
    /** What the triggers of a table are like. */
    private enum Kind implements TriggerSubjects.Kind {
        ALONE {
            @Override
            public void declare(Subject subject) {
                subject.fires("only").run((row, old) -> subject.log("only", row, old));
            }
        },
        SEVERAL {
            @Override
            public void declare(Subject subject) {
                for (String name : List.of("zeta", "alpha", "Omega", "mid")) {
                    subject.fires(name)
                            .run((row, old) -> subject.log(name, row, old))
                            .run((row, old) -> subject.log(name + " again", row, old));
                }
            }
        },
        CONDITIONS {
            @Override
            public void declare(Subject subject) {
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
            public void declare(Subject subject) {
                subject.fires("alpha").run((row, old) -> subject.log("alpha", row, old));
                subject.fires("mid").when(subject::isUnlucky).raise("13 is unlucky");
                subject.fires("zeta").run((row, old) -> subject.log("zeta", row, old));
            }
        },
        RAISE_ALONE {
            @Override
            public void declare(Subject subject) {
                subject.fires("only").when(subject::isUnlucky).raise("13 is unlucky");
            }
        },
        SET {
            @Override
            public void declare(Subject subject) {
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
            public boolean admits(List<TriggerEvent> events) {
                return !events.contains(DELETE);
            }
        },
        UPDATE_OF {
            @Override
            public void declare(Subject subject) {
                subject.fires("alpha").updateOf(subject.v).run((row, old) -> subject.log("alpha", row, old));
                subject.fires("zeta")
                        .updateOf(subject.s, subject.v)
                        .when((row, old) -> row.get(subject.id).gt(1L))
                        .run((row, old) -> subject.log("zeta", row, old));
            }

            @Override
            public boolean admits(List<TriggerEvent> events) {
                return events.equals(List.of(UPDATE));
            }
        };

        /** A condition cannot read a row that one of the events does not have. */
        @Override
        public boolean admits(List<TriggerEvent> events) {
            return this == ALONE || this == SEVERAL || !events.contains(DELETE) || events.size() == 1;
        }
    }

    @TempDir
    private Path folder;

    @Test
    void theRowsAreTheSame() {
        List<Subject> subjects = TriggerSubjects.subjects(List.of(Kind.values()));
        List<String> postgres = TriggerSubjects.outcome(Engines.POSTGRES, subjects, folder, "SELECT 1");
        assertThat(postgres).hasSizeGreaterThan(500).contains("refused: UPDATE t SET v = 13 WHERE id = 2");
        for (String setting : List.of("off", "on")) {
            assertThat(TriggerSubjects.outcome(
                            Engines.SQLITE, subjects, folder, "PRAGMA recursive_triggers = " + setting))
                    .isEqualTo(postgres);
        }
    }
}
