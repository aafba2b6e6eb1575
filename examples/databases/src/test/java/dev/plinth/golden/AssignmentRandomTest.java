package dev.plinth.golden;

import static dev.plinth.schema.TriggerEvent.INSERT;
import static dev.plinth.schema.TriggerEvent.UPDATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.upper;

import dev.plinth.golden.TriggerSubjects.Subject;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.TriggerClause;
import dev.plinth.schema.TriggerEvent;
import dev.plinth.schema.TriggerRow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random triggers that set values and read them do the same on both engines, or are refused on SQLite. */
@Tag("slow")
class AssignmentRandomTest {
    /** As many tables as one migration holds. */
    private static final int SUBJECTS = 60;

    private static final int ROUNDS = Integer.getInteger("plinth.assignments", 1);
    private static final long SEED = Long.getLong("plinth.seed", 1);

    /** Some triggers in a random order of names. */
    private record Triggers(long seed) implements TriggerSubjects.Kind {
        @Override
        public boolean admits(List<TriggerEvent> events) {
            return true;
        }

        @Override
        public void declare(Subject subject) {
            var random = new Random(seed);
            List<String> names = IntStream.range(0, 5).mapToObj(i -> "t" + i).collect(Collectors.toList());
            Collections.shuffle(names, random);
            for (int i = 0; i < 2 + random.nextInt(2); i++) {
                sets(subject, random, conditional(subject, random, subject.sets(names.get(i))));
            }
            for (String name : names.subList(3, 5)) {
                conditional(subject, random, subject.fires(name)).run((row, old) -> subject.log(name, row, old));
            }
        }

        private static void sets(Subject subject, Random random, TriggerClause trigger) {
            for (int i = 0; i <= random.nextInt(2); i++) {
                switch (random.nextInt(3)) {
                    case 0 -> {
                        int value = random.nextInt(4);
                        trigger.set(subject.s, row -> text(subject, value, row));
                    }
                    case 1 -> {
                        int value = random.nextInt(5);
                        trigger.set(subject.u, row -> nullable(subject, value, row));
                    }
                    default -> {
                        int value = random.nextInt(5);
                        trigger.set(subject.n, row -> number(subject, value, row));
                    }
                }
                if (random.nextInt(4) == 0) {
                    trigger.run((row, old) -> subject.log("body", row, old));
                }
            }
        }

        private static Field<String> text(Subject subject, int value, TriggerRow row) {
            return switch (value) {
                case 0 -> inline("a");
                case 1 -> upper(row.get(subject.s));
                case 2 -> coalesce(row.get(subject.u), inline("b"));
                default -> coalesce(row.get(subject.v).cast(String.class), inline("c"));
            };
        }

        private static Field<String> nullable(Subject subject, int value, TriggerRow row) {
            return switch (value) {
                case 0 -> inline("d");
                case 1 -> row.get(subject.s).concat("!");
                case 2 -> coalesce(row.get(subject.u), row.get(subject.s));
                case 3 -> row.get(subject.n).cast(String.class);
                default -> upper(row.get(subject.s));
            };
        }

        private static Field<Integer> number(Subject subject, int value, TriggerRow row) {
            return switch (value) {
                case 0 -> inline(8);
                case 1 -> row.get(subject.v).add(1);
                case 2 -> length(row.get(subject.s));
                case 3 -> coalesce(row.get(subject.n), length(row.get(subject.u)));
                default -> row.get(subject.v);
            };
        }

        private static TriggerClause conditional(Subject subject, Random random, TriggerClause trigger) {
            int condition = random.nextInt(12);
            boolean update = subject.events.equals(List.of(UPDATE));
            if (update && condition > 9) {
                return trigger.updateOf(random.nextBoolean() ? subject.s : subject.u);
            }
            if (update && condition == 9) {
                return trigger.updateOf(subject.v);
            }
            if (update && condition == 8) {
                return trigger.when((row, old) -> old.get(subject.n).isNull());
            }
            return condition > 5 ? trigger : trigger.when(row -> condition(subject, condition, row));
        }

        private static Condition condition(Subject subject, int condition, TriggerRow row) {
            return switch (condition) {
                case 0 -> row.get(subject.v).gt(1);
                case 1 -> row.get(subject.s).eq("y").or(row.get(subject.s).eq("a"));
                case 2 -> row.get(subject.u).isNull();
                case 3 -> row.get(subject.n).gt(2);
                case 4 -> row.get(subject.n).eq(1).or(row.get(subject.u).eq("mine"));
                default -> row.get(subject.id).gt(1L);
            };
        }
    }

    @TempDir
    private Path folder;

    private static List<Subject> admitted(long seeds) {
        List<Subject> subjects = new ArrayList<>();
        List<List<TriggerEvent>> events = List.of(List.of(INSERT), List.of(UPDATE), List.of(INSERT, UPDATE));
        for (long seed = seeds; subjects.size() < SUBJECTS; seed++) {
            var subject =
                    new Subject("t" + subjects.size(), seed % 2 == 0, events.get((int) (seed % 3)), new Triggers(seed));
            try {
                Engines.SQLITE.dialect().lower(TriggerSubjects.declared(List.of(subject)));
                subjects.add(subject);
            } catch (ProblemException e) {
                assertThat(e).hasMessageContaining("[sqlite-trigger-set]");
            }
        }
        return subjects;
    }

    @Test
    void theRowsAreTheSame() {
        for (int round = 0; round < ROUNDS; round++) {
            Path roundFolder = folder.resolve("round" + round);
            List<Subject> subjects = admitted(SEED * 1_000_000 + round * 1_000L);
            List<String> postgres = TriggerSubjects.outcome(Engines.POSTGRES, subjects, roundFolder, "SELECT 1");
            for (String setting : List.of("off", "on")) {
                assertThat(TriggerSubjects.outcome(
                                Engines.SQLITE, subjects, roundFolder, "PRAGMA recursive_triggers = " + setting))
                        .as("round %d", round)
                        .isEqualTo(postgres);
            }
        }
    }
}
