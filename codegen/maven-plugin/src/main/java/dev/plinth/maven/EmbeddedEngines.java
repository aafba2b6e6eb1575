package dev.plinth.maven;

import dev.plinth.generate.TestDatabases;
import dev.plinth.generate.Trial;
import dev.plinth.verify.ColumnOrder;
import dev.plinth.verify.DroppedObjects;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.Engine;
import dev.plinth.verify.FreezeProof;
import dev.plinth.verify.MeaningProof;
import dev.plinth.verify.SqlFile;
import dev.plinth.verify.SqliteRehearsal;
import dev.plinth.write.Script;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Tries migrations on embedded databases, whose servers stop when this is closed. */
final class EmbeddedEngines implements TestDatabases, AutoCloseable {
    private final PostgresJar postgres;
    private final Verdicts verdicts;

    EmbeddedEngines(PostgresJar postgres, Verdicts verdicts) {
        this.postgres = postgres;
        this.verdicts = verdicts;
    }

    @Override
    public List<String> rehearse(Trial trial) {
        return trial.dialect().equals(Engine.SQLITE.dialect())
                ? SqliteRehearsal.problems(files(trial.frozen()), files(trial.scripts()), files(trial.undo()))
                : List.of();
    }

    @Override
    public List<String> prove(Trial trial, Optional<String> ddl) {
        beQuiet();
        return new FreezeProof(
                        engine(trial.dialect()), files(trial.frozen()), files(trial.scripts()), files(trial.undo()))
                .differences(ddl);
    }

    @Override
    public Optional<Set<String>> dropped(Trial trial) {
        if (trial.dialect().equals(Engine.SQLITE.dialect())) {
            return Optional.empty(); // a column has no identity there
        }
        beQuiet();
        return new DroppedObjects(engine(trial.dialect()), files(trial.frozen()), files(trial.scripts())).names();
    }

    @Override
    public Map<String, List<String>> columns(Trial trial) {
        beQuiet();
        return new ColumnOrder(engine(trial.dialect()), files(trial.scripts())).byTable();
    }

    @Override
    public boolean same(String dialect, List<String> one, List<String> other) {
        return verdicts.on(dialect, one, other, () -> {
            beQuiet();
            return new MeaningProof(engine(dialect)).same(one, other);
        });
    }

    @Override
    public void close() {
        EmbeddedDatabase.stopIdleServers();
    }

    /** Maven would print each step of the server. */
    private static void beQuiet() {
        System.setProperty("org.slf4j.simpleLogger.log.io.zonky", "warn");
    }

    /** Makes empty databases of a dialect. */
    Supplier<EmbeddedDatabase> engine(String dialect) {
        return dialect.equals(Engine.SQLITE.dialect())
                ? EmbeddedDatabase::sqlite
                : () -> {
                    beQuiet();
                    return EmbeddedDatabase.postgres(postgres.path());
                };
    }

    private static List<SqlFile> files(List<Script> scripts) {
        return scripts.stream()
                .map(script -> new SqlFile(script.text(), script.conf()))
                .toList();
    }
}
