package dev.plinth.portable;

import static dev.plinth.schema.Dialect.POSTGRES;
import static dev.plinth.schema.Dialect.SQLITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plinth.golden.ShapeDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Statements of all shapes that are portable leave the same rows on both engines. */
class StatementShapesTest {
    @TempDir
    private Path folder;

    @Test
    void theRowsAreTheSame() {
        List<String> names = StatementShapes.names();
        var declared = StatementShapes.declared(name -> true);
        List<String> postgres = ShapeDatabase.outcome(declared, POSTGRES, names, folder.resolve("postgres"));
        assertThat(postgres).hasSizeGreaterThan(names.size() * 4);
        assertThat(ShapeDatabase.outcome(declared, SQLITE, names, folder.resolve("sqlite")))
                .isEqualTo(postgres);
    }
}
