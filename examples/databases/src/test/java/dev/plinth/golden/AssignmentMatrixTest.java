package dev.plinth.golden;

import static dev.plinth.golden.TriggerSubjects.LOG;
import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static dev.plinth.schema.PlainSql.sql;
import static dev.plinth.schema.TriggerEvent.DELETE;
import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.trim;
import static org.jooq.impl.DSL.upper;
import static org.jooq.impl.DSL.when;

import dev.plinth.golden.TriggerSubjects.Subject;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.TriggerRow;
import java.nio.file.Path;
import java.util.List;
import org.jooq.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Triggers see what other triggers have set in the same way on both engines. */
@Tag("slow")
class AssignmentMatrixTest {
    /** What the triggers of a table are like. */
    private enum Kind implements TriggerSubjects.Kind {
        /** Triggers before and after the one that sets the value read it, in statements and conditions. */
        READ {
            @Override
            public void declare(Subject subject) {
                subject.sets("set").set(subject.s, row -> size(subject, row)).set(subject.u, inline("set"));
                subject.fires("alpha").run((row, old) -> subject.log("alpha", row, old));
                subject.fires("mid")
                        .when(row -> row.get(subject.s).eq("x"))
                        .run((row, old) -> subject.log("mid", row, old));
                subject.fires("zeta")
                        .when(row -> row.get(subject.s)
                                .eq("large")
                                .or(row.get(subject.v).isNull()))
                        .run((row, old) -> subject.log("zeta", row, old));
            }
        },
        /** One trigger alone keeps its condition. */
        READ_ALONE {
            @Override
            public void declare(Subject subject) {
                subject.sets("set").set(subject.s, row -> size(subject, row));
                subject.fires("zeta")
                        .when(row -> row.get(subject.s).ne("small"))
                        .run((row, old) -> subject.log("zeta", row, old));
            }
        },
        RAISE {
            @Override
            public void declare(Subject subject) {
                subject.sets("set").when(row -> row.get(subject.v).eq(13)).set(subject.s, inline("unlucky"));
                subject.fires("zeta")
                        .when(row -> row.get(subject.s).eq("unlucky"))
                        .raise("13 is unlucky");
            }
        },
        CONDITION {
            @Override
            public void declare(Subject subject) {
                subject.sets("set").when(row -> row.get(subject.v).gt(1)).set(subject.s, row -> size(subject, row));
                subject.fires("zeta").run((row, old) -> subject.log("zeta", row, old));
            }
        },
        /** Where the value is missing. The condition reads what the trigger sets. */
        FILL {
            @Override
            public void declare(Subject subject) {
                subject.sets("set")
                        .when(row -> row.get(subject.u)
                                .isNull()
                                .or(row.get(subject.n).eq(1)))
                        .set(subject.u, inline("filled"))
                        .set(subject.n, row -> row.get(subject.v));
                subject.fires("alpha").run((row, old) -> subject.log("alpha", row, old));
                subject.fires("zeta")
                        .when(row -> row.get(subject.u).eq("filled"))
                        .run((row, old) -> subject.log("zeta", row, old));
            }
        },
        /** A value of another value, which is set only sometimes. */
        CHAIN {
            @Override
            public void declare(Subject subject) {
                subject.sets("set_a").when(row -> row.get(subject.v).gt(1)).set(subject.s, row -> size(subject, row));
                subject.sets("set_b").set(subject.u, row -> row.get(subject.s).concat("!"));
                subject.sets("set_c")
                        .when(row -> row.get(subject.u).like("large%"))
                        .set(subject.n, row -> row.get(subject.v).add(1));
                subject.fires("set_a1").run((row, old) -> subject.log("between", row, old));
                subject.fires("zeta")
                        .when(row ->
                                row.get(subject.n).gt(6).or(row.get(subject.u).eq("y!")))
                        .run((row, old) -> subject.log("zeta", row, old));
            }
        },
        /** Two triggers set one column: the later one wins. */
        TWICE {
            @Override
            public void declare(Subject subject) {
                subject.sets("set_a").set(subject.s, inline("one")).set(subject.u, row -> row.get(subject.s));
                subject.sets("set_b")
                        .when(row -> row.get(subject.v).gt(1))
                        .set(subject.s, row -> row.get(subject.s).concat(" more"));
                subject.fires("set_a1").run((row, old) -> subject.log("between", row, old));
                subject.fires("zeta").run((row, old) -> subject.log("zeta", row, old));
            }
        },
        /** Steps of one trigger see what the steps before have set. */
        BODY {
            @Override
            public void declare(Subject subject) {
                subject.sets("set")
                        .when(row -> row.get(subject.s).ne("y"))
                        .run((row, old) -> subject.log("first", row, old))
                        .set(subject.s, row -> size(subject, row))
                        .run((row, old) -> subject.log("second", row, old))
                        .set(subject.u, row -> row.get(subject.s).concat("?"))
                        .run((row, old) -> subject.log("third", row, old));
                subject.fires("alpha").run((row, old) -> subject.log("alpha", row, old));
                subject.fires("zeta").run((row, old) -> subject.log("zeta", row, old));
            }
        },
        /** What is stored as an integer is one also where it is read. */
        NUMBER {
            @Override
            public void declare(Subject subject) {
                subject.sets("set")
                        .set(
                                subject.n,
                                row -> sql(POSTGRES, "round({0})", row.get(subject.v))
                                        .sql(SQLITE, "round({0})", row.get(subject.v))
                                        .asField(Integer.class));
                subject.fires("zeta")
                        .run((row, old) -> LOG.insert()
                                .set(LOG.source, subject.name)
                                .set(LOG.subject, row.get(subject.id))
                                .set(LOG.what, coalesce(row.get(subject.n).cast(String.class), inline("none")))
                                .set(LOG.n, row.get(subject.n).div(2)));
            }
        },
        /** The value is a condition, whose operators must not mix with those around it. */
        TRUTH {
            @Override
            public void declare(Subject subject) {
                subject.sets("set")
                        .set(subject.n, row -> row.get(subject.s).eq("x").cast(Integer.class));
                subject.fires("zeta")
                        .when(row -> row.get(subject.n).add(1).gt(1))
                        .run((row, old) -> subject.log("zeta", row, old));
            }
        },
        /** Values that read their own column. */
        NORMALIZED {
            @Override
            public void declare(Subject subject) {
                subject.sets("set")
                        .when(row -> row.get(subject.id).ne(3L))
                        .set(subject.s, row -> upper(trim(row.get(subject.s))))
                        .set(subject.u, row -> coalesce(row.get(subject.u), row.get(subject.s)));
                subject.fires("alpha").run((row, old) -> subject.log("alpha", row, old));
                subject.fires("zeta")
                        .when(row -> row.get(subject.s).eq("Y"))
                        .run((row, old) -> subject.log("zeta", row, old));
            }
        },
        /** The events have other triggers. */
        EVENT {
            @Override
            public void declare(Subject subject) {
                subject.sets("set_i", INSERT).set(subject.s, inline("new")).set(subject.n, inline(7));
                subject.sets("set_u", UPDATE).set(subject.s, row -> size(subject, row));
                subject.fires("zeta").run((row, old) -> subject.log("zeta", row, old));
            }

            @Override
            public boolean admits(List<TriggerEvent> events) {
                return true;
            }
        },
        /** Conditions that read the old row. */
        CHANGED {
            @Override
            public void declare(Subject subject) {
                subject.sets("set_a").updateOf(subject.v).set(subject.s, row -> size(subject, row));
                subject.sets("set_b").set(subject.u, row -> row.get(subject.s).concat(" changed"));
                subject.fires("alpha").updateOf(subject.s).run((row, old) -> subject.log("alpha", row, old));
                subject.fires("zeta")
                        .updateOf(subject.s, subject.u)
                        .when(row -> row.get(subject.id).lt(5L))
                        .run((row, old) -> subject.log("zeta", row, old));
            }

            @Override
            public boolean admits(List<TriggerEvent> events) {
                return events.equals(List.of(UPDATE));
            }
        },
        /** One trigger alone can ask for anything. */
        OLD {
            @Override
            public void declare(Subject subject) {
                subject.sets("set_c")
                        .when((row, old) -> old.get(subject.n)
                                .isNull()
                                .and(row.get(subject.id).gt(1L)))
                        .set(subject.n, row -> row.get(subject.v));
                subject.fires("zeta").updateOf(subject.n).run((row, old) -> subject.log("zeta", row, old));
            }

            @Override
            public boolean admits(List<TriggerEvent> events) {
                return events.equals(List.of(UPDATE));
            }
        },
        CHANGED_ITSELF {
            @Override
            public void declare(Subject subject) {
                subject.sets("set").updateOf(subject.s).set(subject.s, row -> size(subject, row));
                subject.fires("zeta").updateOf(subject.s).run((row, old) -> subject.log("zeta", row, old));
            }

            @Override
            public boolean admits(List<TriggerEvent> events) {
                return events.equals(List.of(UPDATE));
            }
        };

        private static Field<String> size(Subject subject, TriggerRow row) {
            return when(row.get(subject.v).gt(4), inline("large")).otherwise("small");
        }

        @Override
        public boolean admits(List<TriggerEvent> events) {
            return !events.contains(DELETE);
        }
    }

    @TempDir
    private Path folder;

    @Test
    void theRowsAreTheSame() {
        List<Subject> subjects = TriggerSubjects.subjects(List.of(Kind.values()));
        List<String> postgres = TriggerSubjects.outcome(Engines.POSTGRES, subjects, folder, "SELECT 1");
        assertThat(postgres).hasSizeGreaterThan(500);
        for (String setting : List.of("off", "on")) {
            assertThat(TriggerSubjects.outcome(
                            Engines.SQLITE, subjects, folder, "PRAGMA recursive_triggers = " + setting))
                    .isEqualTo(postgres);
        }
    }
}
