package dev.plinth.postgres;

import dev.plinth.lower.Lowering;
import dev.plinth.lower.LoweringContext;
import dev.plinth.model.EnumType;
import dev.plinth.model.QName;
import dev.plinth.model.SchemaObject;
import dev.plinth.schema.internal.DeclaredEnum;
import java.util.List;

/** An enum is a type; one that is stored as text needs none. */
final class EnumLowering implements Lowering<DeclaredEnum> {
    @Override
    public Class<DeclaredEnum> kind() {
        return DeclaredEnum.class;
    }

    @Override
    public List<SchemaObject> lower(DeclaredEnum declared, LoweringContext context) {
        return declared.stored() == DeclaredEnum.Storage.NATIVE
                ? List.of(new EnumType(QName.of(declared.name()), declared.labels()))
                : List.of();
    }
}
