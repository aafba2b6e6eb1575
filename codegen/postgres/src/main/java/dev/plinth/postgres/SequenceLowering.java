package dev.plinth.postgres;

import dev.plinth.lower.Lowering;
import dev.plinth.lower.LoweringContext;
import dev.plinth.model.Id;
import dev.plinth.model.QName;
import dev.plinth.model.SchemaObject;
import dev.plinth.model.Sequence;
import dev.plinth.schema.Dialect;
import dev.plinth.schema.internal.DeclaredSequence;
import java.util.List;
import java.util.function.BiConsumer;
import org.jooq.Name;

/** A sequence is a sequence. */
final class SequenceLowering implements Lowering<DeclaredSequence> {
    @Override
    public Class<DeclaredSequence> kind() {
        return DeclaredSequence.class;
    }

    @Override
    public void addNames(DeclaredSequence declared, BiConsumer<Name, Id> names) {
        names.accept(declared.jooq().getUnqualifiedName(), Sequence.id(QName.of(declared.name())));
    }

    @Override
    public List<SchemaObject> lower(DeclaredSequence declared, LoweringContext context) {
        return declared.dialects().contains(Dialect.POSTGRES)
                ? List.of(new Sequence(
                        QName.of(declared.name()),
                        declared.start(),
                        declared.increment(),
                        declared.least(),
                        declared.greatest(),
                        declared.cycles(),
                        declared.cached()))
                : List.of();
    }
}
