package dev.plinth.sqlite;

import dev.plinth.lower.Lowering;
import dev.plinth.lower.LoweringContext;
import dev.plinth.model.SchemaObject;
import dev.plinth.schema.internal.DeclaredEnum;
import java.util.List;

/** SQLite has no enum types: the check of each column says which labels it accepts. */
final class EnumLowering implements Lowering<DeclaredEnum> {
    @Override
    public Class<DeclaredEnum> kind() {
        return DeclaredEnum.class;
    }

    @Override
    public List<SchemaObject> lower(DeclaredEnum declared, LoweringContext context) {
        return List.of();
    }
}
