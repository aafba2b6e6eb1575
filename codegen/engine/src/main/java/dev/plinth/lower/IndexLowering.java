package dev.plinth.lower;

import dev.plinth.model.Expression;
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
        context.checkWidth(index, index.parts());
        QName table = QName.of(index.table());
        List<Index.Part> parts = index.parts().stream()
                .map(part -> new Index.Part(
                        expression(table, part, context.renderer(index.dialects()), context), part.descending()))
                .toList();
        return List.of(new Index(
                QName.of(index.name()),
                table,
                index.unique(),
                parts,
                index.predicate().map(context.renderer(index.dialects())::expression)));
    }

    /** PostgreSQL takes a call without brackets too, but no other expression. */
    private static Expression expression(
            QName table, DeclaredIndex.Part part, ExpressionRenderer renderer, LoweringContext context) {
        return part.fold(
                column -> context.sql().reference(MemberId.column(table, column)),
                expression -> renderer.expression(expression).inBrackets());
    }
}
