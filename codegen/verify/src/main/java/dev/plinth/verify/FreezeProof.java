package dev.plinth.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Proves the scripts of a migration that is about to be frozen, with stock Flyway: after the migrations that are frozen, it
 * applies them, undoes them and applies them again.
 *
 * @param engine makes empty databases
 * @param frozen the scripts that run first
 * @param scripts the scripts of the migration
 * @param undo the scripts of its undo
 */
public record FreezeProof(
        Supplier<EmbeddedDatabase> engine, List<SqlFile> frozen, List<SqlFile> scripts, List<SqlFile> undo) {
    /** Copies its lists. */
    public FreezeProof {
        frozen = List.copyOf(frozen);
        scripts = List.copyOf(scripts);
        undo = List.copyOf(undo);
    }

    /**
     * Carries out the proof.
     *
     * @param ddl makes what the migration must lead to, compared without regard to the order of columns; empty to compare
     *     with nothing
     * @return a text for each question whose answer is no: whether the migration leads where it should, and whether its undo
     *     leads back. It has a line for each difference. Empty if the migration is proved
     * @throws VerificationException if an engine does not start
     */
    public List<String> differences(Optional<String> ddl) {
        var answers = new Answers();
        try (EmbeddedDatabase database = engine.get()) {
            answer(database, ddl, answers);
        } catch (ScriptRefusedException e) {
            answers.refused(e.reason());
        }
        return answers.texts();
    }

    private void answer(EmbeddedDatabase database, Optional<String> ddl, Answers answers) {
        var flyway = new StockFlyway(database);
        runTogether(flyway, frozen);
        CatalogSnapshot before = comparable(database);
        run(flyway, scripts, "the migration");
        CatalogSnapshot applied = comparable(database);
        Optional<CatalogSnapshot> canonical = ddl.map(text -> canonical(database));
        run(flyway, undo, "the undo");
        List<String> back = CatalogDifferences.between(database.engine(), before, comparable(database));
        answers.back(back);
        if (back.isEmpty()) {
            run(flyway, scripts, "the migration after its undo");
            answers.again(CatalogDifferences.between(database.engine(), applied, comparable(database)));
        }
        if (canonical.isPresent()) {
            answers.there(compared(canonical.get(), ddl.orElseThrow()));
        }
    }

    static CatalogSnapshot comparable(EmbeddedDatabase database) {
        return CatalogSnapshot.of(database).comparable(database.engine());
    }

    /** With what PL/pgSQL routines mean: a migration that was frozen long ago may have other words for what is declared. */
    static CatalogSnapshot canonical(EmbeddedDatabase database) {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            if (database.engine() == Engine.POSTGRES) {
                PostgresRoutines.makeCanonical(connection);
            }
            CatalogSnapshot snapshot = CatalogSnapshot.of(connection);
            connection.rollback();
            return snapshot.comparable(database.engine());
        } catch (SQLException e) {
            throw new VerificationException("Cannot read " + database, e);
        }
    }

    static void runTogether(StockFlyway flyway, List<SqlFile> scripts) {
        if (scripts.isEmpty()) {
            return;
        }
        try (var staged = new StagedScripts(scripts)) {
            flyway.migrate(staged.folder());
        } catch (VerificationException e) {
            throw new ScriptRefusedException("the migrations before", e);
        }
    }

    static void run(StockFlyway flyway, List<SqlFile> scripts, String what) {
        try (var staged = new StagedScripts(scripts)) {
            staged.paths().forEach(flyway::run);
        } catch (VerificationException e) {
            throw new ScriptRefusedException(what, e);
        }
    }

    /** On PostgreSQL, the whole database may be too much for one transaction. */
    private static String conf(Engine engine) {
        return "placeholderReplacement=false\n" + (engine == Engine.POSTGRES ? "executeInTransaction=false\n" : "");
    }

    /** Runs the full DDL of a database in an empty one. */
    static void create(EmbeddedDatabase empty, String ddl) {
        run(
                new StockFlyway(empty),
                List.of(new SqlFile(ddl, Optional.of(conf(empty.engine())))),
                "the DDL of the declaration");
    }

    private List<String> compared(CatalogSnapshot applied, String ddl) {
        try (EmbeddedDatabase declared = engine.get()) {
            create(declared, ddl);
            return CatalogDifferences.between(declared.engine(), canonical(declared), applied);
        }
    }
}
