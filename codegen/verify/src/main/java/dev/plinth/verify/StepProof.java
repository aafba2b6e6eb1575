package dev.plinth.verify;

import dev.plinth.dialect.SqlDialect;
import dev.plinth.model.LiveCatalog;
import dev.plinth.verify.rows.Candidates;
import dev.plinth.verify.rows.KeptRows;
import dev.plinth.verify.rows.RowImage;
import dev.plinth.verify.rows.Seeder;
import dev.plinth.write.Migration;
import dev.plinth.write.Script;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Proves one migration of a history on a copy of the database before it, with rows in its tables: the migration, its undo, and the
 * migration again.
 */
final class StepProof {
    private final EmbeddedDatabase before;
    private final SqlDialect dialect;
    private final Migration migration;
    private final Candidates candidates;
    private final StatedHazards hazards;
    private final List<String> failures = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final Set<String> without = new TreeSet<>();
    private int rows;

    /**
     * A proof.
     *
     * @param before holds what the migrations before lead to, and no rows; nobody is connected to it
     */
    StepProof(EmbeddedDatabase before, SqlDialect dialect, Migration migration, Candidates candidates) {
        this.before = before;
        this.dialect = dialect;
        this.migration = migration;
        this.candidates = candidates;
        this.hazards = new StatedHazards(migration);
    }

    /** Carries it out. If the migration says that it may fail on rows, and does, it is tried without those. */
    void run() throws SQLException {
        try {
            run(Set.of());
        } catch (ScriptRefusedException e) {
            Set<String> demanding = demanding();
            if (demanding.isEmpty()) {
                failures.add(e.reason());
                return;
            }
            warnings.add(
                    "%s: no rows were put into %s, because the migration says that it can fail on them, and did: %s"
                            .formatted(name(), String.join(", ", demanding), e.reason()));
            runWithout(demanding);
        }
    }

    private void runWithout(Set<String> demanding) throws SQLException {
        try {
            run(demanding);
            without.addAll(demanding);
        } catch (ScriptRefusedException e) {
            failures.add(e.reason());
        }
    }

    private String name() {
        return "V%s__%s".formatted(migration.version(), migration.description());
    }

    /** The tables whose rows the migration or its undo may fail on. */
    private Set<String> demanding() throws SQLException {
        try (EmbeddedDatabase copy = before.copy()) {
            LiveCatalog earlier = introspected(copy);
            FreezeProof.run(new StockFlyway(copy), files(migration.scripts()), "the migration without rows");
            return new TreeSet<>(
                    hazards.demanding(earlier.catalog(), introspected(copy).catalog()));
        } catch (ScriptRefusedException e) {
            return Set.of();
        }
    }

    private void run(Set<String> empty) throws SQLException {
        try (EmbeddedDatabase copy = before.copy()) {
            var flyway = new StockFlyway(copy);
            RowImage seeded = seeded(copy, empty);
            CatalogSnapshot start = FreezeProof.comparable(copy);
            FreezeProof.run(flyway, files(migration.scripts()), "the migration");
            CatalogSnapshot applied = FreezeProof.comparable(copy);
            RowImage afterwards = image(copy);
            if (migration.undo().isEmpty()) {
                return; // a baseline
            }
            FreezeProof.run(flyway, files(migration.undo()), "the undo");
            CatalogSnapshot undone = FreezeProof.comparable(copy);
            RowImage restored = image(copy);
            FreezeProof.run(flyway, files(migration.scripts()), "the migration after its undo");
            var answers = new Answers();
            answers.back(CatalogDifferences.between(copy.engine(), start, undone));
            answers.again(CatalogDifferences.between(copy.engine(), applied, FreezeProof.comparable(copy)));
            failures.addAll(answers.texts());
            rows = seeded.count();
            kept("after the migration", new KeptRows(seeded, afterwards, hazards.lost()));
            kept("after its undo", new KeptRows(seeded, restored, hazards.lostByUndo()));
        }
    }

    private void kept(String when, KeptRows rows) {
        for (KeptRows.Loss loss : rows.missing()) {
            String text = "%s, table %s: %s".formatted(when, loss.table(), loss.text());
            if (hazards.changesRows(loss.table())) {
                warnings.add("%s: %s A statement of the migration itself changes rows of it.".formatted(name(), text));
            } else {
                failures.add(text);
            }
        }
    }

    private RowImage seeded(EmbeddedDatabase copy, Set<String> empty) throws SQLException {
        try (Connection connection = copy.open()) {
            LiveCatalog live = dialect.introspection().introspect(connection);
            Map<String, String> unseeded =
                    new Seeder(dialect.dialect(), candidates, empty, hazards.filled()).seed(connection, live);
            unseeded.forEach((table, why) -> {
                if (without.add(table)) {
                    warnings.add("%s: table %s got no rows: %s".formatted(name(), table, why));
                }
            });
            return RowImage.of(connection, live.catalog());
        }
    }

    private RowImage image(EmbeddedDatabase copy) throws SQLException {
        try (Connection connection = copy.open()) {
            return RowImage.of(
                    connection, dialect.introspection().introspect(connection).catalog());
        }
    }

    private LiveCatalog introspected(EmbeddedDatabase database) throws SQLException {
        try (Connection connection = database.open()) {
            return dialect.introspection().introspect(connection);
        }
    }

    static List<SqlFile> files(List<Script> scripts) {
        return scripts.stream()
                .map(script -> new SqlFile(script.text(), script.conf()))
                .toList();
    }

    /** What is not as it should be; empty if the migration is proved. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    /** What was not tried, and why. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    /** What was proved, as a receipt says it. */
    List<String> proved() {
        List<String> proved = new ArrayList<>(List.of("catalog"));
        if (!migration.undo().isEmpty()) {
            proved.addAll(List.of("undo", "again"));
        }
        if (rows > 0 || !without.isEmpty()) {
            proved.add(without.isEmpty() ? "rows" : "rows without " + String.join(", ", without));
        }
        return proved;
    }
}
