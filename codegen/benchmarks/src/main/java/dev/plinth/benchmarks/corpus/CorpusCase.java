package dev.plinth.benchmarks.corpus;

import dev.plinth.compare.Comparison;
import dev.plinth.compare.Verdict;
import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.LiveCatalog;
import dev.plinth.model.Unmodelled;
import dev.plinth.plan.Intents;
import dev.plinth.plan.PlanInput;
import dev.plinth.plan.Planner;
import dev.plinth.plan.Rollout;
import dev.plinth.problem.Problem;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.VerificationException;
import dev.plinth.verify.source.SqlScripts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cases of a corpus on one dialect.
 *
 * @param dialect the dialect
 * @param engine makes empty databases
 * @param observer sees them by other means than introspection
 */
record CorpusCase(SqlDialect dialect, Supplier<EmbeddedDatabase> engine, Observer observer) {
    /** A database with a schema. */
    private record Loaded(EmbeddedDatabase database, Connection connection) implements AutoCloseable {
        Loaded(EmbeddedDatabase database) {
            this(database, database.open());
        }

        @Override
        public void close() throws SQLException {
            connection.close();
            database.close();
        }
    }

    /** Two schemas: a folder with {@code a.sql} and {@code b.sql}. Each becomes the other one. */
    Outcome pair(Path folder) {
        try (Loaded a = loaded(folder, "a.sql");
                Loaded b = loaded(folder, "b.sql")) {
            run(a, folder.resolve("seed.sql"));
            LiveCatalog before = read(a);
            LiveCatalog after = read(b);
            List<String> factsOfA = facts(a);
            List<String> factsOfB = facts(b);
            Outcome there = becomes(a, before, after, factsOfB);
            return there.kind() == Outcome.Kind.EQUAL ? becomes(b, after, before, factsOfA) : there;
        } catch (VerificationException | SQLException e) {
            return Outcome.wrong("cannot be loaded: " + e.getMessage());
        } catch (RuntimeException e) {
            return Outcome.wrong(e.toString());
        }
    }

    /** A schema: what is introspected is written to an empty database, and gives the same catalog. */
    Outcome schema(Path file) {
        try (Loaded original = new Loaded(engine.get())) {
            return schema(file, original);
        } catch (VerificationException | SQLException e) {
            return Outcome.wrong("cannot be loaded: " + e.getMessage());
        }
    }

    private Outcome schema(Path file, Loaded original) throws SQLException {
        run(original, file);
        LiveCatalog catalog = read(original);
        try (Loaded copy = new Loaded(engine.get())) {
            if (!catalog.unmodelled().isEmpty()) {
                return Outcome.refused(
                        catalog.unmodelled().stream().map(Object::toString).collect(Collectors.joining(", ")));
            }
            SqlScripts.run(
                    copy.connection(),
                    new Planner(dialect.supports())
                            .plan(PlanInput.creation(catalog.catalog(), dialect.supports()))
                            .scripts());
            return compared(copy, catalog, facts(original));
        } catch (SQLException e) {
            return Outcome.wrong("fails: " + e.getMessage());
        } catch (RuntimeException e) {
            return Outcome.wrong(e.toString());
        }
    }

    private Outcome becomes(Loaded database, LiveCatalog from, LiveCatalog to, List<String> expected)
            throws SQLException {
        Verdict verdict = new Comparison(dialect.supports()).between(from, to, Intents.NONE, Rollout.USUAL);
        if (verdict instanceof Verdict.Refused refused) {
            return Outcome.refused(refused.problems().stream()
                    .map(problem -> reason(problem, from, to))
                    .distinct()
                    .collect(Collectors.joining(", ")));
        }
        if (verdict instanceof Verdict.Differs differs) {
            try {
                SqlScripts.run(database.connection(), differs.migration().scripts());
            } catch (SQLException e) {
                return Outcome.wrong("fails: " + e.getMessage());
            }
        }
        return compared(database, to, expected);
    }

    /** What the model does not hold is named with what is special about it. */
    private static String reason(Problem problem, LiveCatalog from, LiveCatalog to) {
        return Stream.concat(from.unmodelled().stream(), to.unmodelled().stream())
                .filter(each -> problem.where().equals(each.kind() + " " + each.name()))
                .map(Unmodelled::toString)
                .findFirst()
                .orElseGet(() -> problem.code() + " " + problem.where());
    }

    private Outcome compared(Loaded database, LiveCatalog expected, List<String> facts) throws SQLException {
        List<String> differences = Observer.differences(facts(database), facts);
        if (!differences.isEmpty()) {
            return Outcome.wrong(String.join(", ", differences));
        }
        Verdict left =
                new Comparison(dialect.supports()).between(read(database), expected, Intents.NONE, Rollout.USUAL);
        return left instanceof Verdict.Same ? Outcome.EQUAL : Outcome.wrong("still differs: " + left);
    }

    private List<String> facts(Loaded of) throws SQLException {
        return observer.facts(dialect.dialect(), of.database(), of.connection());
    }

    private LiveCatalog read(Loaded from) throws SQLException {
        return dialect.introspection().introspect(from.connection());
    }

    private Loaded loaded(Path folder, String file) {
        Loaded loaded = new Loaded(engine.get());
        run(loaded, folder.resolve("setup.sql"));
        run(loaded, folder.resolve(file));
        return loaded;
    }

    private void run(Loaded on, Path file) {
        if (Files.exists(file)) {
            SqlScripts.run(dialect, on.connection(), file);
        }
    }
}
