package dev.plinth.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.jooq.JooqGenerator;
import dev.plinth.jooq.JooqTarget;
import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is declared ends in a refusal with a place and a remedy, or in migrations that both engines apply and undo, and
 * classes that compile. {@code -Dplinth.hostile=5000} tries more declarations, {@code -Dplinth.seed=1} others, and
 * {@code -Dplinth.hostile.only=7} one again. What happened is in a file in {@code target}.
 */
@Tag("slow")
final class HostileTest {
    /** What javac compiles in one go. */
    private static final int AT_ONCE = 500;

    /** One in so many is also applied with Flyway. */
    private static final int WITH_FLYWAY = 25;

    private final int seed = Integer.getInteger("plinth.seed", 0);
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private final List<String> failures = new ArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void everyDeclarationIsRefusedOrWorks() throws IOException, SQLException {
        int only = Integer.getInteger("plinth.hostile.only", -1);
        int first = Math.max(only, 0);
        int end = only < 0 ? Integer.getInteger("plinth.hostile", 200) : only + 1;
        try (var engines = new HostileEngines()) {
            for (int i = first; i < end; i++) {
                count(outcome(engines, i));
                if ((i + 1) % AT_ONCE == 0 || i + 1 == end) {
                    Path sources = folder.resolve("sources" + i / AT_ONCE);
                    failures.addAll(CompiledClasses.errors(sources, folder.resolve("classes" + i / AT_ONCE)));
                }
            }
        }
        Files.writeString(
                Path.of("target/hostile-%d.txt".formatted(seed)),
                "seed " + seed + ": " + outcomes + "\n" + String.join("\n\n", failures) + "\n");
        assertThat(failures).as("seed %d", seed).isEmpty();
        if (only < 0) {
            assertThat(outcomes.getOrDefault("works", 0)).as("works").isGreaterThan(end / 5);
        }
    }

    private void count(String outcome) {
        outcomes.merge(outcome, 1, Integer::sum);
    }

    private String outcome(HostileEngines engines, int index) {
        try {
            Optional<DeclaredDatabase> database = HostileDatabase.declared(seed, index);
            return database.isEmpty() ? "not made" : outcome(engines, index, database.get());
        } catch (ProblemException e) {
            return e.problems().stream().allMatch(HostileTest::isHelpful) ? refused(e) : failed(index, e.toString());
        } catch (Exception e) {
            return failed(index, stackTrace(e));
        }
    }

    private String outcome(HostileEngines engines, int index, DeclaredDatabase database) throws SQLException {
        List<String> problems = new ArrayList<>();
        for (Dialect dialect : database.dialects()) {
            Path migrations = HostileEngines.generate(database, dialect, folder.resolve("migrations"));
            engines.problems(database, dialect, migrations).forEach(problem -> problems.add(dialect + ": " + problem));
            if (index % WITH_FLYWAY == 0 && problems.isEmpty()) {
                problems.addAll(HostileEngines.problemsWithFlyway(dialect, migrations));
            }
        }
        compilable(database, index);
        return problems.isEmpty() ? "works" : failed(index, String.join("\n", problems));
    }

    private void compilable(DeclaredDatabase database, int index) {
        JooqGenerator.generate(
                database,
                new JooqTarget(
                        folder.resolve("sources" + index / AT_ONCE),
                        "generated",
                        Optional.of(settings(index)),
                        folder,
                        folder.resolve("staged")));
    }

    /** Everything for every fourth declaration, because it takes javac so much longer. */
    private static Generator settings(int index) {
        boolean all = index % 4 == 0;
        return new Generator()
                .withGenerate(new Generate().withPojos(all).withDaos(all).withInterfaces(all));
    }

    private static boolean isHelpful(Problem problem) {
        return !problem.where().isBlank()
                && !problem.remedy().isBlank()
                && !problem.code().equals("jooq-failed");
    }

    private static String refused(ProblemException e) {
        return "refused: " + e.problems().get(0).code();
    }

    private String failed(int index, String what) {
        failures.add("-Dplinth.seed=%d -Dplinth.hostile.only=%d: %s".formatted(seed, index, what));
        return "failed";
    }

    private static String stackTrace(Exception e) {
        var text = new StringBuilder(e.toString());
        for (int i = 0; i < Math.min(12, e.getStackTrace().length); i++) {
            text.append("\n    at ").append(e.getStackTrace()[i]);
        }
        return text.append(e.getCause() == null ? "" : "\n  because of " + e.getCause())
                .toString();
    }
}
