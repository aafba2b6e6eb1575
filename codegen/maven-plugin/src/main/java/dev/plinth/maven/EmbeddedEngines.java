package dev.plinth.maven;

import dev.plinth.generate.TestDatabases;
import dev.plinth.generate.Trial;
import dev.plinth.verify.EmbeddedDatabase;
import dev.plinth.verify.Engine;
import dev.plinth.verify.FreezeProof;
import dev.plinth.verify.SqlFile;
import dev.plinth.verify.SqliteRehearsal;
import dev.plinth.write.Script;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Tries migrations on embedded databases, whose servers stop when this is closed. */
final class EmbeddedEngines implements TestDatabases, AutoCloseable {
    /** Flyway logs here in a Maven that does not show it SLF4J. A logger that nobody holds forgets its level. */
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

    private final PostgresJar postgres;

    EmbeddedEngines(PostgresJar postgres) {
        this.postgres = postgres;
    }

    @Override
    public List<String> rehearse(Trial trial) {
        return trial.dialect().equals(Engine.SQLITE.dialect())
                ? SqliteRehearsal.problems(files(trial.frozen()), files(trial.scripts()), files(trial.undo()))
                : List.of();
    }

    @Override
    public List<String> prove(Trial trial, Optional<String> ddl) {
        // Maven would print each of their steps.
        FLYWAY.setLevel(Level.WARNING);
        System.setProperty("org.slf4j.simpleLogger.log.org.flywaydb", "warn");
        System.setProperty("org.slf4j.simpleLogger.log.io.zonky", "warn");
        return new FreezeProof(
                        engine(trial.dialect()), files(trial.frozen()), files(trial.scripts()), files(trial.undo()))
                .differences(ddl);
    }

    @Override
    public void close() {
        EmbeddedDatabase.stopIdleServers();
    }

    private Supplier<EmbeddedDatabase> engine(String dialect) {
        return dialect.equals(Engine.SQLITE.dialect())
                ? EmbeddedDatabase::sqlite
                : () -> EmbeddedDatabase.postgres(postgres.path());
    }

    private static List<SqlFile> files(List<Script> scripts) {
        return scripts.stream()
                .map(script -> new SqlFile(script.text(), script.conf()))
                .toList();
    }
}
