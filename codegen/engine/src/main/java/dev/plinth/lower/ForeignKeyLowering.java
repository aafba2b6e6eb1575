package dev.plinth.lower;

import dev.plinth.model.ForeignKey;
import dev.plinth.model.QName;
import dev.plinth.model.SchemaObject;
import dev.plinth.schema.internal.DeclaredForeignKey;
import java.util.List;

/** Lowers foreign keys, which the dialects do alike. */
public final class ForeignKeyLowering implements Lowering<DeclaredForeignKey> {
    @Override
    public Class<DeclaredForeignKey> kind() {
        return DeclaredForeignKey.class;
    }

    @Override
    public List<SchemaObject> lower(DeclaredForeignKey key, LoweringContext context) {
        context.checkWidth(key, key.columns());
        return List.of(new ForeignKey(
                key.name(),
                QName.of(key.table()),
                key.columns(),
                QName.of(key.targetTable()),
                key.targetColumns(),
                key.onDelete().sql(),
                key.onUpdate().sql()));
    }
}
