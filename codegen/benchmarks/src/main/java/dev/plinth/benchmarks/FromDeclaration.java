package dev.plinth.benchmarks;

import dev.plinth.examples.databases.overlay.Overlay;
import dev.plinth.jooq.JooqGenerator;
import dev.plinth.jooq.JooqTarget;
import dev.plinth.schema.internal.Declarations;
import java.nio.file.Path;
import java.util.Optional;

/** Generates the jOOQ classes of overlay from its declaration. */
final class FromDeclaration {
    private FromDeclaration() {}

    /** Expects the source root. */
    public static void main(String[] arguments) {
        Path sources = Path.of(arguments[0]);
        JooqGenerator.generate(
                Declarations.load(new Overlay()),
                new JooqTarget(sources, "generated", Optional.empty(), sources, sources.resolve("staged")));
    }
}
