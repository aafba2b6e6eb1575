package dev.plinth.lower;

import dev.plinth.model.Index;
import dev.plinth.model.MemberId;
import dev.plinth.model.QName;
import dev.plinth.model.SchemaObject;
import dev.plinth.schema.internal.DeclaredIndex;
import java.util.List;

/** Lowers indexes, which the dialects do alike. */
public final class IndexLowering implements Lowering<DeclaredIndex> {
    @Override
    public Class<DeclaredIndex> kind() {
        return DeclaredIndex.class;
    }

    @Override
    public List<SchemaObject> lower(DeclaredIndex index, LoweringContext context) {
        if (!index.dialects().contains(context.dialect())) {
            return List.of();
        }
        context.checkWidth(index, index.columns());
        QName table = QName.of(index.table());
        List<Index.Part> parts = index.columns().stream()
                .map(part -> new Index.Part(
                        context.sql().reference(MemberId.column(table, part.column())), part.descending()))
                .toList();
        return List.of(new Index(
                QName.of(index.name()),
                table,
                index.unique(),
                parts,
                index.predicate().map(context.renderer(index.dialects())::expression)));
    }
}
