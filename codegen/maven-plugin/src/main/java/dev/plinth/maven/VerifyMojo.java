package dev.plinth.maven;

import dev.plinth.generate.History;
import dev.plinth.generate.MigrationTree;
import dev.plinth.problem.Problems;
import dev.plinth.verify.HistoryProof;
import dev.plinth.verify.HistoryResult;
import dev.plinth.write.FileChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Proves all frozen migrations on embedded databases: together they lead to what was frozen, each can be undone and applied again, and
 * rows stay. What was proved is written into the lock files as receipts.
 */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
public final class VerifyMojo extends PlinthMojo {
    /** The name of the only database to prove; all of them if not given. */
    @Parameter(property = "plinth.database")
    private @Nullable String database;

    /** Whether to write receipts into the lock files, where there is none of this engine yet. */
    @Parameter(property = "plinth.receipts", defaultValue = "true")
    private boolean receipts;

    @Override
    void run(Work work) {
        MigrationTree tree = work.generation()
                .open(work.declared(), work.folders().migrations())
                .only(Optional.ofNullable(database));
        work.folders().finished(tree.finished()).forEach(getLog()::info);
        var problems = new Problems();
        List<FileChange> changes = new ArrayList<>();
        for (History history : tree.histories()) {
            if (history.migrations().isEmpty()) {
                getLog().info("%s has no migration yet.".formatted(history.name()));
                continue;
            }
            HistoryResult result = HistoryProof.of(
                    work.engines().engine(history.dialect().dialect().id()), history);
            report(history, result);
            result.problems().forEach(problems::add);
            changes.add(history.receipts(result.receipts()));
        }
        if (receipts) {
            FileChange.all(changes)
                    .apply()
                    .forEach(lock -> getLog().info("Wrote receipts into %s"
                            .formatted(work.folders().shown(lock))));
        }
        problems.throwIfAny();
    }

    private void report(History history, HistoryResult result) {
        result.warnings().forEach(warning -> getLog().warn("%s: %s".formatted(history.name(), warning)));
        if (history.isBehind()) {
            getLog().warn(
                            "%s: the declaration has changed since the last migration. What was frozen is proved, and no draft."
                                    .formatted(history.name()));
        }
        if (result.problems().isEmpty()) {
            int count = history.migrations().size();
            getLog().info("%s: proved %d %s on %s"
                    .formatted(history.name(), count, count == 1 ? "migration" : "migrations", result.engine()));
        }
    }
}
