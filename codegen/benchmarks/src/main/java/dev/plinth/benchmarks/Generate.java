package dev.plinth.benchmarks;

import dev.plinth.generate.Generation;
import dev.plinth.generate.PreparedMigration;
import dev.plinth.generate.TestDatabases;
import dev.plinth.schema.Database;
import dev.plinth.schema.internal.Declarations;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Generates migrations and DDL of a database on all of its dialects, as the plugin does. The jOOQ classes are left out. */
final class Generate {
    private Generate() {}

    /** Expects the class of the database and a folder, which need not exist. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        System.setProperty("org.jooq.no-logo", "true");
        System.setProperty("org.jooq.no-tips", "true");
        generate(Class.forName(arguments[0]), Path.of(arguments[1]));
    }

    static void generate(Class<?> database, Path folder) throws ReflectiveOperationException {
        var declared = Declarations.load(
                database.asSubclass(Database.class).getConstructor().newInstance());
        List<PreparedMigration> prepared = Generation.discovered(Generate.class.getClassLoader(), TestDatabases.NONE)
                .prepare(List.of(declared), migrations(folder), Optional.empty());
        prepared.forEach(PreparedMigration::write);
        prepared.forEach(each -> each.ddl(ddl(folder)).write());
    }

    static Path migrations(Path folder) {
        return folder.resolve("migrations");
    }

    static Path ddl(Path folder) {
        return folder.resolve("ddl");
    }
}
