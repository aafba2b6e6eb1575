package dev.plinth.sqlite;

import dev.plinth.lower.Lowering;
import dev.plinth.lower.LoweringContext;
import dev.plinth.model.SchemaObject;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredSequence;
import java.util.List;

/** SQLite has no sequences. A trigger cannot replace one, because a counter that rolls back gives a number twice. */
final class SequenceLowering implements Lowering<DeclaredSequence> {
    @Override
    public Class<DeclaredSequence> kind() {
        return DeclaredSequence.class;
    }

    @Override
    public List<SchemaObject> lower(DeclaredSequence declared, LoweringContext context) {
        if (declared.dialects().contains(Dialect.SQLITE)) {
            context.problems()
                    .add(
                            "sqlite-sequence",
                            declared.where(),
                            "SQLite has no sequences.",
                            "Number the rows of a table with identity(), or declare the sequence with only(POSTGRES).");
        }
        return List.of();
    }
}
