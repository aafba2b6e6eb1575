package dev.plinth.verify;

import dev.plinth.compare.Comparison;
import dev.plinth.compare.Verdict;
import dev.plinth.generate.History;
import dev.plinth.model.LiveCatalog;
import dev.plinth.model.Unmodelled;
import dev.plinth.plan.Intents;
import dev.plinth.plan.Rollout;
import dev.plinth.problem.Problem;
import dev.plinth.verify.rows.Candidates;
import dev.plinth.write.Migration;
import dev.plinth.write.Receipt;
import dev.plinth.write.Version;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Proves the migrations of a database on one dialect, with stock Flyway. All of them together lead from an empty database to what was
 * declared: two observers say so, the introspection and {@link CatalogSnapshot}. Each of them can be undone and applied again, and
 * keeps the rows that were there before.
 */
public final class HistoryProof {
    private final Supplier<EmbeddedDatabase> engine;
    private final History history;
    private final List<Problem> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Map<Version, List<String>> proved = new HashMap<>();

    private HistoryProof(Supplier<EmbeddedDatabase> engine, History history) {
        this.engine = engine;
        this.history = history;
    }

    /**
     * Carries out the proof.
     *
     * @param engine makes empty databases of the dialect
     * @throws VerificationException if an engine does not start
     */
    public static HistoryResult of(Supplier<EmbeddedDatabase> engine, History history) {
        try {
            return new HistoryProof(engine, history).result();
        } catch (SQLException e) {
            throw new VerificationException("Cannot read the embedded database: " + e.getMessage(), e);
        }
    }

    private HistoryResult result() throws SQLException {
        try (EmbeddedDatabase database = engine.get()) {
            String product;
            String version;
            try (Connection connection = database.open()) {
                product = connection.getMetaData().getDatabaseProductName();
                version = connection.getMetaData().getDatabaseProductVersion().split(" ", 2)[0];
            }
            whole(database);
            boolean leadsThere = problems.isEmpty();
            eachByItself();
            Map<Version, Receipt> receipts = new HashMap<>();
            if (leadsThere) {
                proved.forEach((migration, what) -> receipts.put(migration, new Receipt(product, version, what)));
            }
            return new HistoryResult(product + " " + version, problems, warnings, receipts);
        }
    }

    private void whole(EmbeddedDatabase database) throws SQLException {
        try (EmbeddedDatabase declared = engine.get()) {
            FlywayMigrations.apply(database, history.folder().resolve("versions"));
            FreezeProof.create(declared, history.ddl());
            List<String> seen = CatalogDifferences.between(
                    database.engine(), FreezeProof.canonical(declared), FreezeProof.canonical(database));
            if (!seen.isEmpty()) {
                leadElsewhere("\n    " + String.join("\n    ", seen));
            }
            unsquashed(declared);
            Verdict verdict = new Comparison(history.dialect().supports())
                    .between(introspected(database), introspected(declared), Intents.NONE, Rollout.USUAL);
            if (seen.isEmpty() && verdict instanceof Verdict.Differs differs) {
                leadElsewhere(" introspection sees that this is still to be done:\n    "
                        + String.join("\n    ", differs.migration().statements()));
            } else if (seen.isEmpty() && verdict instanceof Verdict.Refused refused) {
                problems.addAll(refused.problems());
            }
        } catch (ScriptRefusedException e) {
            leadElsewhere(" " + e.reason());
        } catch (VerificationException e) {
            leadElsewhere(" " + new ScriptRefusedException("the history", e).reason());
        }
    }

    /** A database that has applied what was squashed must hold the same as one that began with the baseline. */
    private void unsquashed(EmbeddedDatabase declared) {
        List<SqlFile> scripts = history.unsquashed().stream()
                .flatMap(migration -> StepProof.files(migration.scripts()).stream())
                .toList();
        if (scripts.isEmpty()) {
            return;
        }
        try (EmbeddedDatabase old = engine.get()) {
            FreezeProof.runTogether(new StockFlyway(old), scripts);
            List<String> seen = CatalogDifferences.between(
                    old.engine(), FreezeProof.canonical(declared), FreezeProof.canonical(old));
            if (!seen.isEmpty()) {
                leadElsewhere("\n    " + String.join("\n    ", seen) + "\n    where what was squashed has run");
            }
        }
    }

    private LiveCatalog introspected(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            LiveCatalog live = history.dialect().introspection().introspect(connection);
            return new LiveCatalog(
                    live.catalog(),
                    live.unmodelled().stream()
                            .filter(each -> !isNameOfNotNull(each))
                            .toList());
        }
    }

    /** PostgreSQL 18 names them, and the name does not follow a renamed column: see {@link CatalogSnapshot#comparable}. */
    private static boolean isNameOfNotNull(Unmodelled unmodelled) {
        return unmodelled.kind().equals("constraint") && unmodelled.name().endsWith("_not_null");
    }

    private void leadElsewhere(String what) {
        problems.add(new Problem(
                "history-not-proved",
                history.folder().toString(),
                "the migrations do not lead to what is declared:" + what,
                "Correct the last migration if no database has applied it (plinth:revision -Dplinth.reopen), or write another one by hand"
                        + " (plinth:revision -Dplinth.empty)."));
    }

    private void eachByItself() throws SQLException {
        var candidates = new Candidates(history.dialect().dialect());
        try (EmbeddedDatabase database = engine.get()) {
            for (Migration migration : history.migrations()) {
                var step = new StepProof(database, history.dialect(), migration, candidates);
                step.run();
                warnings.addAll(step.warnings());
                step.failures().forEach(failure -> notProved(migration, failure));
                if (step.failures().isEmpty()) {
                    proved.put(migration.version(), step.proved());
                }
                FreezeProof.run(new StockFlyway(database), StepProof.files(migration.scripts()), "the migration");
            }
        } catch (ScriptRefusedException e) {
            // The migration that fails without rows has been named, and nothing can follow it.
            warnings.add("%s: the migrations after the one that fails were not tried.".formatted(history.name()));
        }
    }

    private void notProved(Migration migration, String failure) {
        problems.add(new Problem(
                "migration-unproved",
                history.folder()
                        .resolve("versions/V%s__%s.sql".formatted(migration.version(), migration.description()))
                        .toString(),
                failure,
                "If no database has applied it, reopen it (plinth:revision -Dplinth.reopen) and correct it. Otherwise write another"
                        + " migration that mends what it did."));
    }
}
