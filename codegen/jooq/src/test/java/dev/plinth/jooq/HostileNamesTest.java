package dev.plinth.jooq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.problem.Problem;
import dev.plinth.problem.ProblemException;
import dev.plinth.schema.internal.DeclaredDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever is declared ends in a refusal with a place and a remedy, or in classes that compile. {@code
 * -Dplinth.hostile=5000} tries more declarations, and {@code -Dplinth.seed=1} others.
 */
@Tag("slow")
final class HostileNamesTest {
    @TempDir
    private Path folder;

    @Test
    void everyDeclarationIsRefusedOrCompiles() throws IOException {
        int count = Integer.getInteger("plinth.hostile", 100);
        var declarations = new HostileDeclarations(new Random(Integer.getInteger("plinth.seed", 0)));
        int refused = 0;
        int generated = 0;
        for (int i = 0; i < count; i++) {
            if (generate("d" + i, declarations)) {
                generated++;
            } else {
                refused++;
            }
        }
        GeneratedClasses.compile(folder.resolve("sources"), folder.resolve("classes"));
        assertThat(generated).as("generated").isGreaterThan(count / 4);
        assertThat(refused).as("refused").isPositive();
    }

    private boolean generate(String name, HostileDeclarations declarations) {
        try {
            DeclaredDatabase database = declarations.next(name);
            JooqGenerator.generate(
                    database,
                    new JooqTarget(
                            folder.resolve("sources"),
                            "generated",
                            Optional.of(settings(name)),
                            folder,
                            folder.resolve("staged")));
            return true;
        } catch (ProblemException e) {
            assertThat(e.problems())
                    .allSatisfy(problem -> {
                        assertThat(problem.where()).isNotBlank();
                        assertThat(problem.remedy()).isNotBlank();
                    })
                    .extracting(Problem::code)
                    .doesNotContain("jooq-failed");
            return false;
        }
    }

    /** Everything for every fourth declaration, because it takes javac so much longer. */
    private static Generator settings(String name) {
        boolean all = name.hashCode() % 4 == 0;
        return new Generator()
                .withGenerate(new Generate().withPojos(all).withDaos(all).withInterfaces(all));
    }
}
