package dev.plinth.benchmarks;

import dev.plinth.generate.DraftUpdate;
import dev.plinth.generate.Generation;
import dev.plinth.generate.MigrationTree;
import dev.plinth.generate.PreparedMigration;
import dev.plinth.generate.TestDatabases;
import dev.plinth.generate.Trial;
import dev.plinth.jooq.JooqGenerator;
import dev.plinth.jooq.JooqTarget;
import dev.plinth.schema.Database;
import dev.plinth.schema.internal.Declarations;
import dev.plinth.verify.SqlFile;
import dev.plinth.verify.SqliteRehearsal;
import dev.plinth.write.KnownDdl;
import dev.plinth.write.Script;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Generates from a database's declaration on all of its dialects, as the plugin does. */
final class Generate {
    private Generate() {}

    /** What to generate, beside the DDL. */
    enum Goal {
        /** A migration and the lock, in one go: without a proof, because that needs a PostgreSQL. */
        MIGRATION,
        /** What every build does: the draft, which a SQLite in memory must take. */
        DRAFT,
        /** The jOOQ classes. */
        JOOQ
    }

    /** Expects the goal, the class of the database and a folder, which need not exist. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        generate(
                Goal.valueOf(arguments[0].toUpperCase(Locale.ROOT)),
                Class.forName(arguments[1]),
                Path.of(arguments[2]));
    }

    static void generate(Goal goal, Class<?> database, Path folder) throws ReflectiveOperationException {
        var declared = List.of(Declarations.load(
                database.asSubclass(Database.class).getConstructor().newInstance()));
        var generation = Generation.discovered(Generate.class.getClassLoader(), new InMemory());
        switch (goal) {
            case MIGRATION -> {
                var prepared = generation.prepare(declared, migrations(folder), Optional.empty());
                prepared.forEach(PreparedMigration::write);
                prepared.forEach(each -> each.ddl(ddl(folder)).write());
            }
            case DRAFT -> {
                MigrationTree tree = generation.open(declared, migrations(folder));
                tree.drafts().forEach(DraftUpdate::apply);
                tree.writeDdl(ddl(folder), KnownDdl.in(knownDdl(folder)));
            }
            case JOOQ ->
                declared.forEach(each -> JooqGenerator.generate(
                        each,
                        new JooqTarget(
                                folder, "generated", Optional.empty(), folder, folder.resolveSibling("staged"))));
        }
    }

    static Path migrations(Path folder) {
        return folder.resolve("migrations");
    }

    static Path ddl(Path folder) {
        return folder.resolve("ddl");
    }

    /** Beside the folder, because a build folder is not a folder of sources. */
    static Path knownDdl(Path folder) {
        return folder.resolveSibling(folder.getFileName() + "-ddl.txt");
    }

    /** The engine that the plugin has at hand in every build. */
    private record InMemory() implements TestDatabases {
        @Override
        public List<String> rehearse(Trial trial) {
            return trial.dialect().equals("sqlite")
                    ? SqliteRehearsal.problems(files(trial.frozen()), files(trial.scripts()), files(trial.undo()))
                    : List.of();
        }

        @Override
        public List<String> prove(Trial trial, Optional<String> ddl) {
            throw new UnsupportedOperationException("Nothing is frozen with a proof here");
        }

        @Override
        public boolean same(String dialect, List<String> one, List<String> other) {
            throw new UnsupportedOperationException("Only one jOOQ runs here");
        }

        private static List<SqlFile> files(List<Script> scripts) {
            return scripts.stream()
                    .map(script -> new SqlFile(script.text(), script.conf()))
                    .toList();
        }
    }
}
